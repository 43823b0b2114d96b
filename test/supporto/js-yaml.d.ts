/** The part of js-yaml that the tests use: the package has no types of its own. */
declare module "js-yaml" {
  export function load(testo: string): unknown;
}
