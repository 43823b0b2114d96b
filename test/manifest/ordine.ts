/**
 * The sequence of the elements of a task-pane manifest with add-in commands, as Microsoft's schemas give it.
 * Sources: learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering; [MS-OWEMXML] sections 5.2
 * (appforoffice/1.1), 5.6 (officeappbasictypes/1.0) and 5.7 (taskpaneappversionoverrides), under
 * learn.microsoft.com/openspecs/office_file_formats/ms-owemxml. Only what this product may use is written here: any
 * other element is reported, so that the table grows with the manifest.
 */
export const URI_BASE = "http://schemas.microsoft.com/office/appforoffice/1.1";
const URI_OVERRIDES = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";
const URI_TIPI = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";

export interface Voce {
  readonly nome: string;
  readonly uri: string;
  readonly min: number;
  readonly max: number;
  /** Its own children; by `xsi:type` where the type decides. */
  readonly figli: readonly Voce[] | Readonly<Record<string, readonly Voce[]>>;
}

type Quante = "1" | "?" | "*" | "+";
const LIMITI: Readonly<Record<Quante, readonly [number, number]>> = {
  "1": [1, 1],
  "?": [0, 1],
  "*": [0, Infinity],
  "+": [1, Infinity],
};

const voce =
  (uri: string) =>
  (nome: string, quante: Quante, figli: Voce["figli"] = []): Voce => {
    const [min, max] = LIMITI[quante];
    return { nome, uri, min, max, figli };
  };

const b = voce(URI_BASE);
const o = voce(URI_OVERRIDES);
const t = voce(URI_TIPI);

const override = b("Override", "*");
const icona = [t("Image", "+")];
const supertip = [o("Title", "1"), o("Description", "1")];
const azione = {
  ShowTaskpane: [o("TaskpaneId", "?"), o("SourceLocation", "1"), o("Title", "?")],
  ExecuteFunction: [o("FunctionName", "1")],
};
const pulsante = [
  o("Label", "1"),
  o("Supertip", "1", supertip),
  o("Icon", "1", icona),
  o("Action", "1", azione),
  o("Enabled", "?"),
];
const gruppo = [o("Label", "1"), o("Icon", "1", icona), o("Control", "+", { Button: pulsante })];
const hostEsteso = [
  o("Runtimes", "?", [o("Runtime", "1")]),
  o("DesktopFormFactor", "1", [
    o("GetStarted", "?", [o("Title", "1"), o("Description", "1"), o("LearnMoreUrl", "1")]),
    o("FunctionFile", "?"),
    o("ExtensionPoint", "+", {
      PrimaryCommandSurface: [o("OfficeTab", "+", [o("Group", "+", gruppo)])],
    }),
  ]),
];
const traduzioni = [t("Override", "*")];
const risorse = [
  t("Images", "?", [t("Image", "+", traduzioni)]),
  t("Urls", "?", [t("Url", "+", traduzioni)]),
  t("ShortStrings", "?", [t("String", "+", traduzioni)]),
  t("LongStrings", "?", [t("String", "+", traduzioni)]),
];

/** The root and everything below it. */
export const MANIFESTO: Voce = b("OfficeApp", "1", [
  b("Id", "1"),
  b("AlternateId", "?"),
  b("Version", "1"),
  b("ProviderName", "1"),
  b("DefaultLocale", "1"),
  b("DisplayName", "1", [override]),
  b("Description", "1", [override]),
  b("IconUrl", "?", [override]),
  b("HighResolutionIconUrl", "?", [override]),
  b("SupportUrl", "?", [override]),
  b("AppDomains", "?", [b("AppDomain", "+")]),
  b("Hosts", "?", [b("Host", "+")]),
  b("Requirements", "?", [b("Sets", "?", [b("Set", "+")])]),
  b("DefaultSettings", "1", [b("SourceLocation", "1", [override])]),
  b("Permissions", "1"),
  o("VersionOverrides", "?", [
    o("Description", "?"),
    o("Hosts", "?", [o("Host", "+", { Workbook: hostEsteso })]),
    o("Resources", "?", risorse),
  ]),
  b("ExtendedOverrides", "?"),
]);
