/** What a workbook says of itself. Absent properties are empty texts, as Excel answers. */
export const PROPERTY_NAMES = [
  "title",
  "subject",
  "author",
  "keywords",
  "comments",
  "lastAuthor",
  "revisionNumber",
  "category",
  "manager",
  "company",
] as const;
export type PropertyName = (typeof PROPERTY_NAMES)[number];

export type CustomValue = string | number | boolean | Date;

export class DocumentProperties {
  readonly texts: Record<PropertyName, string>;
  created: Date | null = null;
  readonly custom = new Map<string, CustomValue>();
  /** Which of the three parts have changed. */
  readonly touched = new Set<"core" | "app" | "custom">();

  constructor() {
    this.texts = Object.fromEntries(PROPERTY_NAMES.map((n) => [n, ""])) as Record<PropertyName, string>;
  }
}
