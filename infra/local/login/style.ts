/** Stands inline, so that the provider serves no files. Contrast at least 4.5:1, targets at least 44 px. */
export const STYLE = `
*{box-sizing:border-box}
body{margin:0;background:#f5f5f5;color:#1a1a1a;font:1.0625rem/1.5 system-ui,sans-serif}
main{max-width:34rem;margin:0 auto;padding:2rem 1rem 4rem}
h1{font-size:2rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.25rem;margin:2.5rem 0 .25rem}
form,.besked{background:#fff;border:1px solid #bfbfbf;padding:1.25rem;margin:1.25rem 0}
.besked{border-left:6px solid #cc0000}
.besked p{margin:0}
label{display:block;font-weight:600;margin:0 0 .25rem}
input{display:block;width:100%;min-height:3rem;padding:.5rem .75rem;margin:0 0 1rem;border:1px solid #747474;font:inherit}
button{min-height:3rem;padding:.5rem 1.25rem;border:1px solid #0059b3;background:#0059b3;color:#fff;font:inherit;font-weight:600;cursor:pointer}
button.let{background:#fff;color:#0059b3;text-align:left;width:100%}
button:hover,button.let:hover{background:#004993;color:#fff}
:focus-visible{outline:4px solid #747474;outline-offset:1px}
ul{list-style:none;margin:0;padding:0}
li{margin:0 0 1rem}
li span{display:block;font-size:1rem;color:#454545;margin:.25rem 0 0}
a{color:#004d99}
`

/** Sends the form that the page holds; without scripts its button does. */
export const AUTO_SUBMIT = 'document.forms[0].submit()'
