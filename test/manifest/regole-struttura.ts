/** Rules on the shape of the manifest: order, identity, requirements, the shared runtime, the ribbon. */
import { MANIFESTO, URI_BASE, type Voce } from "./ordine";
import { difetto, guida, pagina, type Difetto, type Regola } from "./regola";
import { discendenti, figliDi, trova, type Nodo } from "./xml";

const TIPO = "xsi:type";

/** Walks a node's children along the schema's sequence. */
function controllaSequenza(nodo: Nodo, schema: Voce): readonly Difetto[] {
  const attesi = figliAttesi(nodo, schema);
  if (attesi === null) {
    return [
      difetto(nodo, `<${nodo.nome}>: xsi:type «${nodo.attributi[TIPO] ?? ""}» is not one this check knows`),
    ];
  }
  const difetti: Difetto[] = [];
  let cursore = 0;
  const conteggi = attesi.map(() => 0);
  for (const figlio of nodo.figli) {
    const posto = attesi.findIndex((a) => a.nome === figlio.nome && a.uri === figlio.uri);
    const atteso = attesi[posto];
    if (!atteso) {
      difetti.push(difetto(figlio, `<${figlio.nome}> (${figlio.uri}) is not allowed in <${nodo.nome}>`));
      continue;
    }
    if (posto < cursore) {
      difetti.push(
        difetto(
          figlio,
          `<${figlio.nome}> must come before <${attesi[cursore]?.nome ?? ""}> in <${nodo.nome}>`,
        ),
      );
    }
    cursore = Math.max(cursore, posto);
    conteggi[posto] = (conteggi[posto] ?? 0) + 1;
    difetti.push(...controllaSequenza(figlio, atteso));
  }
  attesi.forEach((a, i) => {
    const n = conteggi[i] ?? 0;
    if (n < a.min) difetti.push(difetto(nodo, `<${nodo.nome}> lacks <${a.nome}>`));
    if (n > a.max) difetti.push(difetto(nodo, `<${nodo.nome}> has ${n} <${a.nome}>, at most ${a.max}`));
  });
  return difetti;
}

function figliAttesi(nodo: Nodo, schema: Voce): readonly Voce[] | null {
  if (Array.isArray(schema.figli)) return schema.figli as readonly Voce[];
  const perTipo = schema.figli as Readonly<Record<string, readonly Voce[]>>;
  return perTipo[nodo.attributi[TIPO] ?? ""] ?? null;
}

export const ordine: Regola = {
  id: "ordine",
  fonte: guida("develop/manifest-element-ordering"),
  controlla: ({ radice }) => controllaSequenza(radice, MANIFESTO),
};

export const radiceTaskPane: Regola = {
  id: "radice",
  fonte: pagina("officeapp"),
  controlla: ({ radice }) =>
    radice.nome === "OfficeApp" && radice.uri === URI_BASE && radice.attributi[TIPO] === "TaskPaneApp"
      ? []
      : [difetto(radice, "the root must be an OfficeApp 1.1 of type TaskPaneApp")],
};

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** One element's text against a pattern. */
const testoDi = (id: string, fonte: string, nome: string, forma: RegExp, messaggio: string): Regola => ({
  id,
  fonte,
  controlla: ({ radice }) =>
    figliDi(radice, nome)
      .filter((n) => !forma.test(n.testo))
      .map((n) => difetto(n, `<${nome}> «${n.testo}»: ${messaggio}`)),
});

export const guid = testoDi("guid", pagina("id"), "Id", GUID, "not a hyphenated GUID");

/** The page allows 1 to 4 parts; Excel on the web refuses fewer (OfficeDev/Office-Addin-Scripts issue 207). */
export const versione = testoDi(
  "versione",
  pagina("version"),
  "Version",
  /^\d{1,5}(\.\d{1,5}){3}$/,
  "four parts of at most five figures are needed",
);

export const lingua = testoDi(
  "lingua",
  pagina("defaultlocale"),
  "DefaultLocale",
  /^it-IT$/,
  "the product's first language is it-IT",
);

/** The least that writes sheets. */
export const permessi = testoDi(
  "permessi",
  pagina("permissions"),
  "Permissions",
  /^ReadWriteDocument$/,
  "ReadWriteDocument is what the product needs, no more and no less",
);

const REQUISITI: Readonly<Record<string, string>> = { ExcelApi: "1.14", SharedRuntime: "1.1" };

export const requisiti: Regola = {
  id: "requisiti",
  fonte: pagina("requirements"),
  controlla: ({ radice }) => {
    const sets = trova(radice, "Requirements", "Sets");
    const dichiarati: Readonly<Record<string, string | undefined>> = Object.fromEntries(
      (sets ? figliDi(sets, "Set") : []).map((s) => [s.attributi["Name"] ?? "", s.attributi["MinVersion"]]),
    );
    return Object.entries(REQUISITI)
      .filter(([nome, minima]) => dichiarati[nome] !== minima)
      .map(([nome, minima]) => difetto(sets ?? radice, `requirement set ${nome} ${minima} is not declared`));
  },
};

export const soloExcel: Regola = {
  id: "host",
  fonte: pagina("host"),
  controlla: ({ radice }) =>
    discendenti(radice)
      .filter((n) => n.nome === "Host" && (n.attributi["Name"] ?? n.attributi[TIPO]) !== "Workbook")
      .map((n) => difetto(n, "the only host is Workbook")),
};

export const runtimeLungo: Regola = {
  id: "runtime",
  fonte: pagina("runtime"),
  controlla: ({ radice }) => {
    const host = trova(radice, "VersionOverrides", "Hosts", "Host");
    const runtime = host && trova(host, "Runtimes", "Runtime");
    if (!runtime) return [difetto(host ?? radice, "the shared runtime needs <Runtimes> with one <Runtime>")];
    return runtime.attributi["lifetime"] === "long" ? [] : [difetto(runtime, 'lifetime must be "long"')];
  },
};

export const paginaUnica: Regola = {
  id: "pagina-unica",
  fonte: guida("develop/configure-your-add-in-to-use-a-shared-runtime"),
  controlla: ({ radice }) => {
    const nodi = discendenti(radice);
    const runtime = nodi.find((n) => n.nome === "Runtime");
    const resid = runtime?.attributi["resid"];
    const url = nodi.find((n) => n.nome === "Url" && n.attributi["id"] === resid)?.attributi["DefaultValue"];
    const altri = nodi.filter(
      (n) => n.nome === "FunctionFile" || (n.nome === "SourceLocation" && "resid" in n.attributi),
    );
    const base = trova(radice, "DefaultSettings", "SourceLocation");
    return [
      ...altri
        .filter((n) => n.attributi["resid"] !== resid)
        .map((n) => difetto(n, `<${n.nome}> must use the runtime's resid «${resid ?? ""}»`)),
      ...(base && base.attributi["DefaultValue"] !== url
        ? [difetto(base, "<SourceLocation> must be the runtime's page")]
        : []),
    ];
  },
};

/** Tabs of Excel on every platform. Source: learn.microsoft.com/office/dev/add-ins/develop/built-in-ui-ids. */
const SCHEDE = [
  "TabHome",
  "TabInsert",
  "TabPageLayoutExcel",
  "TabFormulas",
  "TabData",
  "TabReview",
  "TabView",
];
const CONTROLLI_PER_GRUPPO = 6;

export const nastro: Regola = {
  id: "nastro",
  fonte: pagina("officetab"),
  controlla: ({ radice }) => {
    const nodi = discendenti(radice);
    const gruppi = nodi.filter((n) => n.nome === "Group");
    return [
      ...nodi
        .filter((n) => n.nome === "OfficeTab" && !SCHEDE.includes(n.attributi["id"] ?? ""))
        .map((n) => difetto(n, `«${n.attributi["id"] ?? ""}» is no tab of Excel on every platform`)),
      ...gruppi.slice(1).map((n) => difetto(n, "an add-in has one group on a built-in tab")),
      ...gruppi
        .filter((n) => figliDi(n, "Control").length > CONTROLLI_PER_GRUPPO)
        .map((n) => difetto(n, `a group holds at most ${CONTROLLI_PER_GRUPPO} controls`)),
    ];
  },
};

export const funzioni: Regola = {
  id: "funzioni",
  fonte: pagina("action"),
  controlla: ({ radice, funzioni: registrate }) => {
    const nomi = discendenti(radice).filter((n) => n.nome === "FunctionName");
    const scritti = nomi.map((n) => n.testo);
    return [
      ...nomi
        .filter((n) => !registrate.includes(n.testo))
        .map((n) => difetto(n, `src/commands registers no function «${n.testo}»`)),
      ...registrate
        .filter((f) => !scritti.includes(f))
        .map((f) => difetto(radice, `no control calls «${f}», which src/commands registers`)),
    ];
  },
};
