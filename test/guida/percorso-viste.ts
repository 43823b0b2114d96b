/** The way through every view and state of the pane on the sample, from its opening to a signature that holds no more. */
import type { FrameLocator, Page } from "playwright-core";
import type { Digitato } from "../misure/riquadro/lavoratore";

/** Called where a view is to be looked at. */
export type Scatto = (pagina: Page, nome: string) => Promise<void>;

const PAROLE = {
  it: {
    obiettivi: /^Obiettivi/,
    referto: /^Referto/,
    coda: /^Da sistemare/,
    altro: "Altro",
    pagine: {
      letto: "Che cosa ho letto",
      rilievi: "Tutti i rilievi e i controlli",
      segni: "Evidenzia nei fogli",
      schede: "Schede",
      tasti: "Tasti",
      impostazioni: "Impostazioni",
    },
    verdetto: /^Non ancora|^Da vedere|^Si può firmare|^Qui non c'è/,
    firmabile: /^Si può firmare/,
    avvisi: /^Avvisi/,
    perche: "Perché va bene così?",
    aNome: "Chi ne risponde",
    risultato: "Risultato",
    genera: /^(Genera|Aggiorna)/,
    mancati: /^Mancati/,
    chiFirma: "Chi firma",
    firma: "Firma il referto",
    ritira: /^Ritira la firma/,
    annullaRitiro: "Annulla",
    cambiato: "È cambiato dopo la firma",
    firmato: "Firmato",
    prepara: "Prepara le schede nella cartella",
    diversi: /^Sono persone diverse/,
    confronta: "Confronta le schede della cartella",
    termine: "Termine per rispondere",
    copertina: "Copertina",
  },
  en: {
    obiettivi: /^Objectives/,
    referto: /^Report/,
    coda: /^To resolve/,
    altro: "More",
    pagine: {
      letto: "What was read",
      rilievi: "All findings and checks",
      segni: "Highlight in the sheets",
      schede: "Forms",
      tasti: "Keys",
      impostazioni: "Settings",
    },
    verdetto: /^Not yet|^To review|^Ready to sign|^There is nothing/,
    firmabile: /^Ready to sign/,
    avvisi: /^Warnings/,
    perche: "Why is this acceptable?",
    aNome: /^Who answers|^Answered/,
    risultato: "Result",
    genera: /^(Create|Update|Generate)/,
    mancati: /^Missed/,
    chiFirma: "Signed by",
    firma: "Sign the report",
    ritira: /^Withdraw the signature/,
    annullaRitiro: "Cancel",
    cambiato: "Changed after signing",
    firmato: "Signed",
    prepara: /^Prepare/,
    diversi: /^They are different|different people/,
    confronta: /^Compare/,
    termine: /deadline|due|by/i,
    copertina: "Cover",
  },
} as const;

/** Changes after the signature, by whoever types in the sheets: N32 of the expenses, O31 of the objectives. */
const CAMBIA: readonly Digitato[] = [
  { foglio: "Spese", row: 32, col: 14, testo: "151303,77" },
  { foglio: "Obiettivi", row: 31, col: 15, testo: "81,2%" },
];

export async function percorri(
  apri: (cartella: string) => Promise<Page>,
  scatto: Scatto,
  lingua: "it" | "en",
): Promise<void> {
  const t = PAROLE[lingua];
  const pagina = await apri("cartella.xlsx");
  const riquadro = pagina.frameLocator("iframe");
  const scheda = (nome: RegExp): Promise<void> => riquadro.getByRole("tab", { name: nome }).click();
  const apriPagina = async (nome: string): Promise<void> => {
    await riquadro.getByRole("button", { name: t.altro, exact: true }).click();
    await riquadro.getByRole("button", { name: nome, exact: true }).click();
  };
  const fermo = (): Promise<void> => finito(riquadro);
  const guarda = (nome: string): Promise<void> => scatto(pagina, nome);
  const titolo = riquadro.getByRole("heading", { level: 1 });

  await titolo.filter({ hasText: t.verdetto }).waitFor();
  await fermo();
  await guarda("01-da-sistemare");
  await riquadro.getByRole("heading", { level: 1 }).click();
  await pagina.keyboard.press("Enter");
  await riquadro.getByText("N32", { exact: true }).waitFor();
  await guarda("02-somma");
  await pagina.keyboard.press("Escape");
  await pagina.keyboard.press("ArrowDown");
  await pagina.keyboard.press("a");
  await riquadro.getByRole("textbox", { name: t.perche }).fill("Dato atteso a luglio");
  await guarda("03a-accetta");
  await pagina.keyboard.press("Enter");
  await riquadro.getByRole("textbox").last().fill("Anna Conti");
  await pagina.keyboard.press("Enter");
  await riquadro.locator("[aria-keyshortcuts=Z]").waitFor();
  await fermo();
  await guarda("03b-accettata");
  await riquadro.getByRole("button", { name: t.avvisi }).click();
  await guarda("16-avvisi");
  await riquadro.getByRole("button", { name: t.avvisi }).click();

  await scheda(t.obiettivi);
  await guarda("07a-obiettivi");
  await scheda(t.referto);
  await guarda("17-referto-bozza");
  await riquadro.getByRole("button", { name: t.copertina }).click();
  await guarda("17-referto-copertina");
  for (const [chiave, nome] of Object.entries(t.pagine)) {
    await apriPagina(nome);
    await guarda(`pagina-${chiave}`);
  }
  await riquadro.getByRole("button", { name: t.altro, exact: true }).click();
  await guarda("18-altro");
  await pagina.keyboard.press("Escape");

  await apriPagina(t.pagine.schede);
  await riquadro.getByRole("button", { name: t.prepara }).click();
  await riquadro
    .getByText(/«?Ferranti Ottavia»?/)
    .first()
    .waitFor();
  await fermo();
  await guarda("08-nomi-doppi");
  await riquadro.getByRole("button", { name: t.diversi }).click();
  await fermo();
  await guarda("08-preparate");
  await riquadro.getByRole("button", { name: t.confronta }).click();
  await fermo();
  await guarda("08a-raccolta");
  await scheda(t.coda);

  // The two errors left: the sum, and the result that is missing.
  await titolo.click();
  await pagina.keyboard.press("ArrowUp");
  await pagina.keyboard.press("Enter");
  await riquadro.getByText("N32", { exact: true }).waitFor();
  await pagina.keyboard.press("Enter");
  await fermo();
  await riquadro
    .getByRole("status")
    .filter({ hasText: /SOMMA|SUM/ })
    .waitFor();
  await titolo.click();
  await pagina.keyboard.press("Enter");
  await riquadro.getByRole("textbox", { name: t.risultato }).fill("28/06/2023");
  await guarda("01-scrivi-risultato");
  await pagina.keyboard.press("Enter");
  await titolo.filter({ hasText: t.firmabile }).waitFor();
  await fermo();
  await guarda("14-tutto-sistemato");
  await scheda(t.referto);
  await guarda("17-referto-pronto");
  await riquadro.getByRole("button", { name: t.genera }).click();
  await riquadro.getByRole("progressbar").waitFor();
  await guarda("12-al-lavoro");
  await fermo();
  await riquadro.getByRole("textbox", { name: t.chiFirma }).waitFor();
  await guarda("09-firma");
  await riquadro.getByRole("textbox", { name: t.chiFirma }).fill("Anna Conti");
  await riquadro.getByRole("button", { name: t.firma }).click();
  await titolo.filter({ hasText: t.firmato }).waitFor();
  await fermo();
  await guarda("10a-firmato");
  await riquadro.getByRole("button", { name: t.ritira }).click();
  await guarda("10a-ritira");
  await riquadro.getByRole("button", { name: t.annullaRitiro, exact: true }).click();
  await scheda(t.coda);
  await guarda("10a-coda-firmata");
  await scheda(t.referto);
  for (const digitato of CAMBIA) await pagina.evaluate(`window.postMessage(${JSON.stringify(digitato)})`);
  await titolo.filter({ hasText: t.cambiato }).waitFor();
  await fermo();
  await guarda("10b-cambiato");

  const vuota = await apri("vuota.xlsx");
  await vuota
    .frameLocator("iframe")
    .getByRole("heading", { level: 1 })
    .filter({ hasText: t.verdetto })
    .waitFor();
  await finito(vuota.frameLocator("iframe"));
  await scatto(vuota, "11-vuota");
}

/** Nothing is at work, nor was a moment ago. */
async function finito(riquadro: FrameLocator): Promise<void> {
  await riquadro.getByRole("progressbar").waitFor({ state: "detached" });
}
