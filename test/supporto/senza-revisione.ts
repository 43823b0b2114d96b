/** What is remembered without how often it was kept, which grows at every press; plain or within other JSON. */
export const senzaRevisione = (t: string): string => t.replace(/"revisione\W+\d+/, "");
