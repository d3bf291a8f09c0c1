/** The hidden proof that a post comes from our own page. */
export const CsrfField = ({ csrf }: { csrf: string }) => <input type="hidden" name="_csrf" value={csrf} />
