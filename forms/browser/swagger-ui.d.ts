/** The package types its whole, not the file that browsers load. */
declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
  const bundle: typeof import('swagger-ui-dist').SwaggerUIBundle
  export { bundle as default }
}
