/** The manifest is valid, and each rule of the offline check catches a manifest that breaks it. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AZIONI, FUNZIONI } from "../../src/commands/nomi";
import { controllaManifesto, REGOLE } from "./regole";
import { discendenti, parseXml, trova } from "./xml";

const manifesto = readFileSync("manifest.xml", "utf8");
const readFile = (percorso: string): Uint8Array | null =>
  existsSync(percorso) ? readFileSync(percorso) : null;

const controlla = (testo: string, file = readFile, funzioni: readonly string[] = FUNZIONI) =>
  controllaManifesto({ radice: parseXml(testo), readFile: file, funzioni, azioni: AZIONI });

/** Replaces a piece of the true manifest; a piece that is not there would prove nothing. */
function guasta(da: string | RegExp, a: string): string {
  const testo = manifesto.replace(da, a);
  if (testo === manifesto) throw new Error(`«${String(da)}» is not in the manifest`);
  return testo;
}

const lungo = (n: number): string => "x".repeat(n);
const comando = (n: number): string =>
  `<Control xsi:type="Button" id="Altro${n}"><Label resid="Apri.Etichetta" /><Supertip><Title resid="Apri.Etichetta" /><Description resid="Apri.Suggerimento" /></Supertip><Icon><bt:Image size="16" resid="Referto.16" /><bt:Image size="32" resid="Referto.32" /><bt:Image size="80" resid="Referto.80" /></Icon><Action xsi:type="ShowTaskpane"><SourceLocation resid="Riquadro.Url" /></Action></Control>`;

const casi: readonly { regola: string; che: string; testo: string; messaggio: RegExp }[] = [
  {
    regola: "ordine",
    che: "Version before Id",
    testo: guasta(/(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, "$2$1"),
    messaggio: /<Id> must come before <Version>/,
  },
  {
    regola: "ordine",
    che: "Runtimes after DesktopFormFactor",
    testo: guasta(/(<Runtimes>[\s\S]*<\/Runtimes>)([\s\S]*<\/DesktopFormFactor>)/, "$2$1"),
    messaggio: /<Runtimes> must come before <DesktopFormFactor>/,
  },
  {
    regola: "ordine",
    che: "Supertip before Label",
    testo: guasta(/(<Label resid="Genera.Etichetta" \/>)\s*(<Supertip>[\s\S]*?<\/Supertip>)/, "$2$1"),
    messaggio: /<Label> must come before <Supertip>/,
  },
  {
    regola: "ordine",
    che: "an element the schema does not have",
    testo: guasta("<Permissions>", "<Autore>x</Autore><Permissions>"),
    messaggio: /<Autore> .* is not allowed in <OfficeApp>/,
  },
  {
    regola: "ordine",
    che: "no Permissions",
    testo: guasta(/<Permissions>.*<\/Permissions>/, ""),
    messaggio: /lacks <Permissions>/,
  },
  {
    regola: "ordine",
    che: "two Runtime",
    testo: guasta(/(<Runtime resid.*\/>)/, "$1$1"),
    messaggio: /has 2 <Runtime>, at most 1/,
  },
  {
    regola: "ordine",
    che: "an action of no known type",
    testo: guasta('xsi:type="ExecuteFunction"', 'xsi:type="OpenDialog"'),
    messaggio: /«OpenDialog»/,
  },
  {
    regola: "ordine",
    che: "InsertAfter, which central deployment refuses",
    testo: guasta("</OfficeTab>", "<InsertAfter>TabHome</InsertAfter></OfficeTab>"),
    messaggio: /<InsertAfter> .* is not allowed/,
  },
  {
    regola: "ordine",
    che: "an Image outside its namespace",
    testo: guasta("<bt:Image size", "<Image size"),
    messaggio: /<Image> .*taskpaneappversionoverrides.* is not allowed/,
  },
  {
    regola: "radice",
    che: "a content add-in",
    testo: guasta('xsi:type="TaskPaneApp"', 'xsi:type="ContentApp"'),
    messaggio: /TaskPaneApp/,
  },
  { regola: "guid", che: "braces", testo: guasta(/<Id>(.*)<\/Id>/, "<Id>{$1}</Id>"), messaggio: /GUID/ },
  {
    regola: "versione",
    che: "three parts",
    testo: guasta(/<Version>.*<\/Version>/, "<Version>1.0.0</Version>"),
    messaggio: /four parts/,
  },
  {
    regola: "lingua",
    che: "English first",
    testo: guasta("<DefaultLocale>it-IT", "<DefaultLocale>en-US"),
    messaggio: /it-IT/,
  },
  {
    regola: "permessi",
    che: "read only",
    testo: guasta("ReadWriteDocument", "ReadDocument"),
    messaggio: /ReadWriteDocument/,
  },
  {
    regola: "requisiti",
    che: "an older ExcelApi",
    testo: guasta('MinVersion="1.14"', 'MinVersion="1.9"'),
    messaggio: /ExcelApi 1.14/,
  },
  {
    regola: "requisiti",
    che: "no shared runtime",
    testo: guasta(/<Set Name="SharedRuntime".*\/>/, ""),
    messaggio: /SharedRuntime 1.1/,
  },
  {
    regola: "host",
    che: "Word too",
    testo: guasta('<Host Name="Workbook" />', '<Host Name="Workbook" /><Host Name="Document" />'),
    messaggio: /only host/,
  },
  {
    regola: "runtime",
    che: "a short lifetime",
    testo: guasta('lifetime="long"', 'lifetime="short"'),
    messaggio: /long/,
  },
  {
    regola: "runtime",
    che: "no Runtimes",
    testo: guasta(/<Runtimes>[\s\S]*<\/Runtimes>/, ""),
    messaggio: /<Runtimes>/,
  },
  {
    regola: "pagina-unica",
    che: "commands on a page of their own",
    testo: guasta('<FunctionFile resid="Riquadro.Url"', '<FunctionFile resid="Comandi.Url"'),
    messaggio: /<FunctionFile> must use the runtime's resid/,
  },
  {
    regola: "pagina-unica",
    che: "another default page",
    testo: guasta(/(<SourceLocation DefaultValue=".*)taskpane.html/, "$1altra.html"),
    messaggio: /must be the runtime's page/,
  },
  {
    regola: "nastro",
    che: "a tab Excel does not have",
    testo: guasta("TabHome", "TabDefault"),
    messaggio: /TabDefault/,
  },
  {
    regola: "nastro",
    che: "seven commands in a group",
    testo: guasta("</Group>", `${[1, 2, 3, 4].map(comando).join("")}</Group>`),
    messaggio: /at most 6/,
  },
  {
    regola: "nastro",
    che: "two groups",
    testo: guasta(
      "</Group>",
      `</Group><Group id="Due"><Label resid="Gruppo.Etichetta" /><Icon><bt:Image size="16" resid="Referto.16" /><bt:Image size="32" resid="Referto.32" /><bt:Image size="80" resid="Referto.80" /></Icon>${comando(1)}</Group>`,
    ),
    messaggio: /one group/,
  },
  {
    regola: "funzioni",
    che: "a function nobody registers",
    testo: guasta("<FunctionName>generaReferto", "<FunctionName>generaTutto"),
    messaggio: /registers no function «generaTutto»/,
  },
  {
    regola: "resid-lunghi",
    che: "33 characters",
    testo: guasta(/"Apri\.Suggerimento"/g, `"${lungo(33)}"`),
    messaggio: /longer than 32/,
  },
  {
    regola: "resid-definiti",
    che: "a label that is not defined",
    testo: guasta('<Label resid="Gruppo.Etichetta" />', '<Label resid="Gruppo.Nome" />'),
    messaggio: /«Gruppo.Nome» is not defined in <ShortStrings>/,
  },
  {
    regola: "resid-definiti",
    che: "a description among the short strings",
    testo: guasta('<Description resid="Apri.Suggerimento" />', '<Description resid="Apri.Etichetta" />'),
    messaggio: /not defined in <LongStrings>/,
  },
  {
    regola: "risorse-usate",
    che: "a string for nothing",
    testo: guasta(
      "</bt:LongStrings>",
      '<bt:String id="Vecchia" DefaultValue="x"><bt:Override Locale="en-US" Value="x" /></bt:String></bt:LongStrings>',
    ),
    messaggio: /«Vecchia» is used nowhere/,
  },
  {
    regola: "id-unici",
    che: "two controls of one id",
    testo: guasta('id="Referto.Genera"', 'id="Referto.ApriRiquadro"'),
    messaggio: /twice/,
  },
  {
    regola: "id-unici",
    che: "two resources of one id",
    testo: guasta('<bt:Url id="Riquadro.Url"', '<bt:Url id="Referto.16"'),
    messaggio: /resource id «Referto.16» twice/,
  },
  {
    regola: "testi-lunghi",
    che: "a short string of 126",
    testo: guasta('DefaultValue="Apri riquadro"', `DefaultValue="${lungo(126)}"`),
    messaggio: /126 characters/,
  },
  {
    regola: "testi-lunghi",
    che: "a long string of 251, in its translation",
    testo: guasta('Value="Shows what', `Value="${lungo(250)}Shows what`),
    messaggio: /1 to 250/,
  },
  {
    regola: "traduzioni",
    che: "a label in Italian only",
    testo: guasta('<bt:Override Locale="en-US" Value="Open pane" />', ""),
    messaggio: /«Apri.Etichetta» has no en-US/,
  },
  {
    regola: "traduzioni",
    che: "the description in Italian only",
    testo: guasta(/<Override Locale="en-US" Value="The management.*\/>/, ""),
    messaggio: /<Description>/,
  },
  {
    regola: "misure-icone",
    che: "no 80 pixels",
    testo: guasta('<bt:Image size="80" resid="Referto.80" />', ""),
    messaggio: /lacks size 80/,
  },
  {
    regola: "misure-icone",
    che: "33 pixels",
    testo: guasta('size="64" resid="Referto.64"', 'size="33" resid="Referto.64"'),
    messaggio: /no icon size/,
  },
  {
    regola: "https",
    che: "plain http",
    testo: guasta(/https:\/\/localhost/g, "http://localhost"),
    messaggio: /not an https address/,
  },
  {
    regola: "stessa-origine",
    che: "icons elsewhere",
    testo: guasta(/https:\/\/localhost:3000\/assets/g, "https://cdn.example/assets"),
    messaggio: /origin/,
  },
  {
    regola: "file-icone",
    che: "an icon that is not there",
    testo: guasta("assets/genera-80.png", "assets/genera-81.png"),
    messaggio: /no file/,
  },
  {
    regola: "file-icone",
    che: "an icon of another size",
    testo: guasta(
      'id="Genera.80" DefaultValue="https://localhost:3000/assets/genera-80',
      'id="Genera.80" DefaultValue="https://localhost:3000/assets/genera-64',
    ),
    messaggio: /64×64, 80×80 expected/,
  },
  {
    regola: "scorciatoie",
    che: "shortcuts elsewhere",
    testo: guasta(
      '<ExtendedOverrides Url="https://localhost:3000/',
      '<ExtendedOverrides Url="https://altrove.it/',
    ),
    messaggio: /not below/,
  },
  {
    regola: "scorciatoie",
    che: "shortcuts that are not there",
    testo: guasta("scorciatoie.json", "tasti.json"),
    messaggio: /no file/,
  },
  {
    regola: "file-icone",
    che: "no IconUrl",
    testo: guasta(/<IconUrl.*\/>/, ""),
    messaggio: /<IconUrl> is missing/,
  },
];

describe("manifest.xml", () => {
  test("has no defect", () => {
    expect(controlla(manifesto)).toEqual([]);
  });

  test("carries the version of package.json", () => {
    const pacchetto = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(trova(parseXml(manifesto), "Version")?.testo).toBe(`${pacchetto.version}.0`);
  });
});

describe("the offline check", () => {
  test.each(casi)("$regola: $che", ({ regola, testo, messaggio }) => {
    const trovati = controlla(testo).filter((d) => d.regola.id === regola);
    expect(trovati.map((d) => d.messaggio).join("\n")).toMatch(messaggio);
    expect(trovati.every((d) => d.riga > 0)).toBe(true);
  });

  test("every rule has a broken manifest above, and a page of Microsoft", () => {
    const provate = new Set(casi.map((c) => c.regola));
    expect(REGOLE.filter((r) => !provate.has(r.id)).map((r) => r.id)).toEqual([]);
    expect(REGOLE.every((r) => r.fonte.startsWith("https://learn.microsoft.com/"))).toBe(true);
  });

  test("no two rules share an id", () => {
    expect(new Set(REGOLE.map((r) => r.id)).size).toBe(REGOLE.length);
  });

  test("a registered function without its control is reported", () => {
    const difetti = controlla(manifesto, readFile, [...FUNZIONI, "altra"]);
    expect(difetti.map((d) => d.messaggio)).toEqual([expect.stringContaining("no control calls «altra»")]);
  });

  const conScorciatoie = (da: string, a: string) =>
    controlla(manifesto, (p) => {
      const file = readFile(p);
      if (file === null || !p.endsWith("scorciatoie.json")) return file;
      const testo = new TextDecoder().decode(file);
      if (!testo.includes(da)) throw new Error(`«${da}» is not among the shortcuts`);
      return new TextEncoder().encode(testo.replace(da, a));
    }).map((d) => d.messaggio);

  test.each([
    ["no JSON", "{", "", /no JSON/],
    ["a key that Excel uses", "Ctrl+Alt+Shift+G", "Ctrl+G", /«Ctrl\+G» is not/],
    ["a key twice", "Ctrl+Alt+Shift+G", "Ctrl+Alt+Shift+R", /twice/],
    ["an action nobody registers", '"id": "controlla"', '"id": "altra"', /registers no function «altra»/],
    ["an action without its keys", '"id": "controlla"', '"id": "altra"', /no shortcut calls «controlla»/],
    ["an action of another type", "ExecuteFunction", "ShowTaskpane", /type ExecuteFunction/],
    ["no default key", '"default": "Ctrl+Alt+Shift+C"', '"mac": "Ctrl+Alt+Shift+C"', /no default key/],
  ])("shortcuts with %s are reported", (_, da, a, messaggio) => {
    expect(conScorciatoie(da, a).join("\n")).toMatch(messaggio);
  });

  test("an icon that is no PNG is reported", () => {
    const difetti = controlla(manifesto, (p) =>
      p.endsWith(".json") ? readFile(p) : new TextEncoder().encode("<svg/>".repeat(10)),
    );
    expect(difetti[0]?.messaggio).toMatch(/no PNG/);
  });

  test("text that is not well-formed names its line", () => {
    expect(() => parseXml(guasta("</Hosts>", "</Host>"))).toThrow(/^\d+:\d+/);
  });

  test("keeps the order and the lines of the elements", () => {
    const radice = parseXml("<a>\n<b/>\n<c><d>x</d></c></a>");
    expect(discendenti(radice).map((n) => [n.nome, n.riga])).toEqual([
      ["a", 1],
      ["b", 2],
      ["c", 3],
      ["d", 3],
    ]);
    expect(trova(radice, "c", "d")?.testo).toBe("x");
  });
});

describe("the command", () => {
  const esegui = (...argomenti: string[]) =>
    spawnSync(process.execPath, ["strumenti/avvia.mjs", "test/manifest/check.ts", ...argomenti], {
      encoding: "utf8",
    });

  test("passes the manifest, as Microsoft's own parser reads it", () => {
    const { status, stdout, stderr } = esegui("manifest.xml");
    expect(stderr).toBe("");
    expect(stdout).toMatch(/Referto \d+\.\d+\.\d+\.\d+, ReadWriteDocument: valid offline/);
    expect(status).toBe(0);
  });

  test("fails on a broken one and names the line, the rule and the page", () => {
    const cartella = mkdtempSync(join(tmpdir(), "manifesto-"));
    try {
      const percorso = join(cartella, "manifest.xml");
      writeFileSync(percorso, guasta("ReadWriteDocument", "ReadDocument"));
      const { status, stderr } = esegui(percorso);
      expect(stderr).toMatch(/manifest\.xml:\d+ \[permessi\][\s\S]*learn\.microsoft\.com/);
      expect(status).toBe(1);
    } finally {
      rmSync(cartella, { recursive: true });
    }
  });

  test("says how it is used when the file is not there", () => {
    expect(esegui("non-c-e.xml")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("usage") as string,
    });
  });
});
