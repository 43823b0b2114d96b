/** Rules on what the manifest names: texts, ids, translations, icons, addresses. */
import { difetto, pagina, type Difetto, type Manifesto, type Regola } from "./regola";
import { discendenti, figliDi, trova, type Nodo } from "./xml";

const MASSIMO_RESID = 32;
const MASSIMO_ID = 125;
const BREVE = 125;
const LUNGO = 250;
const MASSIMO_URL = 2048;

const RISORSE = ["Images", "Urls", "ShortStrings", "LongStrings"] as const;
type Sezione = (typeof RISORSE)[number];

/** The resources defined, with their section. */
const definite = (radice: Nodo): readonly { sezione: Sezione; nodo: Nodo; id: string }[] => {
  const risorse = trova(radice, "VersionOverrides", "Resources");
  return RISORSE.flatMap((sezione) =>
    (risorse ? (trova(risorse, sezione)?.figli ?? []) : []).map((nodo) => ({
      sezione,
      nodo,
      id: nodo.attributi["id"] ?? "",
    })),
  );
};

const usate = (radice: Nodo): readonly Nodo[] => discendenti(radice).filter((n) => "resid" in n.attributi);
const residDi = (n: Nodo): string => n.attributi["resid"] ?? "";

/** Where a resid must be defined, by the element that uses it. */
const SEZIONE_DI: Readonly<Record<string, Sezione>> = {
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
  Image: "Images",
  Runtime: "Urls",
  FunctionFile: "Urls",
  SourceLocation: "Urls",
  LearnMoreUrl: "Urls",
};

export const residLunghi: Regola = {
  id: "resid-lunghi",
  fonte: pagina("resources"),
  controlla: ({ radice }) => [
    ...usate(radice)
      .filter((n) => residDi(n).length > MASSIMO_RESID)
      .map((n) => difetto(n, `resid «${residDi(n)}» is longer than ${MASSIMO_RESID}`)),
    ...definite(radice)
      .filter((d) => d.id === "" || d.id.length > MASSIMO_RESID)
      .map((d) => difetto(d.nodo, `resource id «${d.id}» is empty or longer than ${MASSIMO_RESID}`)),
  ],
};

export const residDefiniti: Regola = {
  id: "resid-definiti",
  fonte: pagina("resources"),
  controlla: ({ radice }) => {
    const note = definite(radice);
    return usate(radice).flatMap((n) => {
      const sezione = SEZIONE_DI[n.nome];
      const nota = note.some((d) => d.id === residDi(n) && d.sezione === sezione);
      return nota
        ? []
        : [difetto(n, `<${n.nome}> resid «${residDi(n)}» is not defined in <${sezione ?? "?"}>`)];
    });
  },
};

export const risorseUsate: Regola = {
  id: "risorse-usate",
  fonte: pagina("resources"),
  controlla: ({ radice }) => {
    const inUso = new Set(usate(radice).map(residDi));
    return definite(radice)
      .filter((d) => !inUso.has(d.id))
      .map((d) => difetto(d.nodo, `resource «${d.id}» is used nowhere`));
  },
};

function doppioni(nodi: readonly Nodo[], cosa: string): readonly Difetto[] {
  const visti = new Set<string>();
  return nodi.flatMap((n) => {
    const id = n.attributi["id"] ?? "";
    const doppio = visti.has(id);
    visti.add(id);
    if (doppio) return [difetto(n, `${cosa} id «${id}» twice`)];
    return id === "" || id.length > MASSIMO_ID ? [difetto(n, `${cosa} id «${id}» is empty or too long`)] : [];
  });
}

export const idUnici: Regola = {
  id: "id-unici",
  fonte: pagina("control"),
  controlla: ({ radice }) => {
    const nodi = discendenti(radice);
    return [
      ...doppioni(
        definite(radice).map((d) => d.nodo),
        "resource",
      ),
      ...["Group", "Control"].flatMap((nome) =>
        doppioni(
          nodi.filter((n) => n.nome === nome),
          nome,
        ),
      ),
    ];
  },
};

const limiteDi = (n: Nodo): number | null => {
  if (n.nome === "DisplayName" || n.padre?.nome === "ShortStrings") return BREVE;
  if ((n.nome === "Description" && "DefaultValue" in n.attributi) || n.padre?.nome === "LongStrings")
    return LUNGO;
  if (n.nome === "SourceLocation" || n.padre?.nome === "Urls" || n.padre?.nome === "Images")
    return MASSIMO_URL;
  return null;
};

/** A text with its translations. */
const valoriDi = (n: Nodo): readonly string[] => [
  n.attributi["DefaultValue"] ?? "",
  ...figliDi(n, "Override").map((o) => o.attributi["Value"] ?? ""),
];

export const testiLunghi: Regola = {
  id: "testi-lunghi",
  fonte: pagina("resources"),
  controlla: ({ radice }) => [
    ...discendenti(radice).flatMap((n) => {
      const limite = limiteDi(n);
      if (limite === null || "resid" in n.attributi) return [];
      return valoriDi(n)
        .filter((v) => v.trim() === "" || v.length > limite)
        .map((v) =>
          difetto(n, `<${n.nome}> «${v.slice(0, 40)}…» has ${v.length} characters, 1 to ${limite} allowed`),
        );
    }),
    ...figliDi(radice, "ProviderName")
      .filter((n) => n.testo.length > BREVE)
      .map((n) => difetto(n, `<ProviderName> is longer than ${BREVE}`)),
  ],
};

const LINGUE = ["en-US"] as const;

export const traduzioni: Regola = {
  id: "traduzioni",
  fonte: pagina("override"),
  controlla: ({ radice }) =>
    discendenti(radice)
      .filter(
        (n) =>
          n.nome === "String" ||
          n.nome === "DisplayName" ||
          (n.nome === "Description" && "DefaultValue" in n.attributi),
      )
      .flatMap((n) => {
        const lingue = figliDi(n, "Override").map((o) => o.attributi["Locale"] ?? "");
        return LINGUE.filter((l) => !lingue.includes(l)).map((l) =>
          difetto(n, `<${n.nome}> «${n.attributi["id"] ?? ""}» has no ${l} override`),
        );
      }),
};

const OBBLIGATORIE = ["16", "32", "80"];
const AMMESSE = ["16", "20", "24", "32", "40", "48", "64", "80"];

export const misureIcone: Regola = {
  id: "misure-icone",
  fonte: pagina("icon"),
  controlla: ({ radice }) =>
    discendenti(radice)
      .filter((n) => n.nome === "Icon")
      .flatMap((n) => {
        const misure = n.figli.map((f) => f.attributi["size"] ?? "");
        return [
          ...OBBLIGATORIE.filter((m) => !misure.includes(m)).map((m) =>
            difetto(n, `the icon lacks size ${m}`),
          ),
          ...misure.filter((m) => !AMMESSE.includes(m)).map((m) => difetto(n, `«${m}» is no icon size`)),
        ];
      }),
};

const urlDi = (testo: string): URL | null => (URL.canParse(testo) ? new URL(testo) : null);

/** Every address the manifest gives, with the element that gives it. */
const indirizzi = (radice: Nodo): readonly { nodo: Nodo; url: string }[] =>
  discendenti(radice)
    .filter((n) =>
      ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation", "Url", "Image"].includes(n.nome),
    )
    .filter((n) => "DefaultValue" in n.attributi)
    .flatMap((nodo) => valoriDi(nodo).map((url) => ({ nodo, url })));

export const https: Regola = {
  id: "https",
  fonte: pagina("image"),
  controlla: ({ radice }) =>
    indirizzi(radice)
      .filter(({ url }) => urlDi(url)?.protocol !== "https:")
      .map(({ nodo, url }) => difetto(nodo, `«${url}» is not an https address`)),
};

export const stessaOrigine: Regola = {
  id: "stessa-origine",
  fonte: pagina("appdomains"),
  controlla: ({ radice }) => {
    const origine = urlDi(
      trova(radice, "DefaultSettings", "SourceLocation")?.attributi["DefaultValue"] ?? "",
    )?.origin;
    return indirizzi(radice)
      .filter(({ url }) => urlDi(url)?.origin !== origine)
      .map(({ nodo, url }) => difetto(nodo, `«${url}» is not on the page's origin`));
  },
};

const FIRMA_PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height of a PNG (its IHDR); null where it is none. Source: the PNG specification, section 11.2.2. */
function misuraPng(byte: Uint8Array): { larga: number; alta: number } | null {
  if (byte.length < 24 || FIRMA_PNG.some((b, i) => byte[i] !== b)) return null;
  const vista = new DataView(byte.buffer, byte.byteOffset, byte.byteLength);
  return { larga: vista.getUint32(16), alta: vista.getUint32(20) };
}

function controllaIcona(m: Manifesto, nodo: Nodo, url: string, misura: number): readonly Difetto[] {
  const base = urlDi(trova(m.radice, "DefaultSettings", "SourceLocation")?.attributi["DefaultValue"] ?? "");
  const cartella = base ? new URL(".", base).href : "";
  if (!url.startsWith(cartella)) return [difetto(nodo, `«${url}» is not below ${cartella}`)];
  const file = m.readFile(url.slice(cartella.length));
  if (!file) return [difetto(nodo, `there is no file for «${url}»`)];
  const png = misuraPng(file);
  return png?.larga === misura && png.alta === misura
    ? []
    : [
        difetto(
          nodo,
          `«${url}» is ${png ? `${png.larga}×${png.alta}` : "no PNG"}, ${misura}×${misura} expected`,
        ),
      ];
}

export const fileIcone: Regola = {
  id: "file-icone",
  fonte: pagina("iconurl"),
  controlla: (m) => {
    const immagini = new Map(definite(m.radice).map((d) => [d.id, d.nodo]));
    const diNastro = discendenti(m.radice)
      .filter((n) => n.nome === "Image" && "resid" in n.attributi)
      .flatMap((n) => {
        const url = immagini.get(residDi(n))?.attributi["DefaultValue"];
        return url === undefined ? [] : controllaIcona(m, n, url, Number(n.attributi["size"]));
      });
    const diCatalogo = (nome: string, misura: number): readonly Difetto[] => {
      const nodo = trova(m.radice, nome);
      return nodo
        ? controllaIcona(m, nodo, nodo.attributi["DefaultValue"] ?? "", misura)
        : [difetto(m.radice, `<${nome}> is missing`)];
    };
    return [...diNastro, ...diCatalogo("IconUrl", 32), ...diCatalogo("HighResolutionIconUrl", 64)];
  },
};
