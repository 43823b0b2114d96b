/** One correction: read the workbook, apply it, keep it in the workbook, say what is understood now. */
import { difettoDi } from "../../controlli/accettazione";
import { HostFault, type Cartella, type CartellaLetta } from "../porte/cartella";
import { applyCorrezione, type Correzione } from "./correzione";
import { toIndicata, withName, type TabellaDaIndicare } from "./indica";
import { understand } from "../lettura/leggi";
import type { Memoria } from "../memoria/memoria";
import type { Problema } from "../giudizio/problema";
import { toRicordo } from "./ricordo";
import { showTabelle, type EsitoRiconoscimento } from "../vista/riconosci";
import { sceltaFuori } from "./scelta-fuori";

export type EsitoCorrezione =
  | {
      readonly ok: true;
      readonly riconosciuto: EsitoRiconoscimento;
      /** To undo it: the memory as it found it and as it left it. */
      readonly prima: Memoria;
      readonly dopo: Memoria;
    }
  | { readonly ok: false; readonly problema: Problema };

const NIENTE = { dataRiferimento: null, esercizio: null };

/** Where someone else has chosen in the same moment it is done once more over their choice; then it is refused. */
export async function suUltima(lavoro: () => Promise<EsitoCorrezione>): Promise<EsitoCorrezione> {
  try {
    return await lavoro();
  } catch (errore) {
    if (errore instanceof HostFault && errore.codice === "scelte-cambiate") return lavoro();
    throw errore;
  }
}

export const correggi = (cartella: Cartella, correzione: Correzione): Promise<EsitoCorrezione> =>
  suUltima(async () => {
    const difetto = correzione.tipo === "accetta" ? difettoDi(correzione) : null;
    if (difetto) return { ok: false, problema: { tipo: "accettazione", difetto } };
    const fuori = sceltaFuori(correzione);
    if (fuori) return { ok: false, problema: { tipo: "fuori-limiti", scelta: fuori } };
    const letta = await cartella.read();
    const prima = understand(letta, NIENTE);
    const daCapo = correzione.tipo === "ricomincia";
    if (!prima.memoriaNostra && !daCapo) return { ok: false, problema: { tipo: "memoria-rovinata" } };
    const dopo = understand(letta, NIENTE, applyCorrezione(prima.memoria, correzione));
    // From here on what is kept is ours again.
    const nostra = { ...dopo, memoriaNostra: true };
    await cartella.remember(toRicordo(nostra, dopo.memoria));
    return { ok: true, riconosciuto: showTabelle(nostra), prima: prima.memoria, dopo: dopo.memoria };
  });

/** The same for a table that the user points at. */
export const indica = (cartella: Cartella, richiesta: TabellaDaIndicare): Promise<EsitoCorrezione> =>
  suUltima(async () => indicaIn(cartella, await cartella.read(), richiesta, []));

/** In a workbook already read; `tolte`: names of pointed tables that go with it. */
export async function indicaIn(
  cartella: Cartella,
  letta: CartellaLetta,
  richiesta: TabellaDaIndicare,
  tolte: readonly string[],
): Promise<EsitoCorrezione> {
  const prima = understand(letta, NIENTE);
  if (!prima.memoriaNostra) return { ok: false, problema: { tipo: "memoria-rovinata" } };
  const tabella = toIndicata(letta, richiesta);
  const rimaste = tolte.reduce(
    (m, nome) => applyCorrezione(m, { tipo: "tabella-tolta", nome }),
    prima.memoria,
  );
  const memoria = applyCorrezione(rimaste, { tipo: "tabella", tabella });
  const dopo = understand(withName(letta, tabella, richiesta.intervallo), NIENTE, memoria);
  await cartella.remember(toRicordo(dopo, dopo.memoria));
  return { ok: true, riconosciuto: showTabelle(dopo), prima: prima.memoria, dopo: dopo.memoria };
}
