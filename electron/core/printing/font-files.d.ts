/** The bundler turns a font file into a `data:` address, so that a printed page needs nothing beside itself. */
declare module "*.woff2?inline" {
  const dataAddress: string;
  // biome-ignore lint/style/noDefaultExport: the shape of the bundler's modules
  export default dataAddress;
}
