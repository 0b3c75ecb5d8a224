/** The scheme under which the window's page is served from inside the product. */
export const pageScheme = "app";
export const pageOrigin = `${pageScheme}://blackstart`;
/** The one page there is; anything else in the window, also a subframe, is foreign. */
export const pageAddress = `${pageOrigin}/index.html`;

/**
 * True for the page itself, whatever its fragment (the router of the screens keeps its place there).
 * Compared as text after the fragment was cut off: nothing is decoded or normalised.
 */
export const isPageAddress = (url: string): boolean => url.split("#", 1)[0] === pageAddress;
