/** The settings of the referto, kept in the workbook: a correction like the others, taken back by itself. */
import { applyCorrezione } from "../../src/app/decisioni/correzione";
import { parseMemoria, toStato } from "../../src/app/memoria/leggi-stato";
import { hasDecisioni, MEMORIA_VUOTA, type Memoria } from "../../src/app/memoria/memoria";
import { IMPOSTAZIONI_PREDEFINITE, type ImpostazioniReferto } from "../../src/referto/dati/impostazioni";

const con = (m: Memoria, cambiate: Partial<ImpostazioniReferto>): Memoria =>
  applyCorrezione(m, { tipo: "impostazioni", impostazioni: { ...m.impostazioni, ...cambiate } });

const riletta = (m: Memoria): Memoria => {
  const letta = parseMemoria(JSON.parse(JSON.stringify(toStato(m))));
  if (letta.tipo !== "letta") throw new Error(letta.tipo);
  return letta.memoria;
};

const testi = { ...IMPOSTAZIONI_PREDEFINITE.testi, titolo: "  Relazione ", numero: "2°" };

test("a choice is kept as it is, each part once, without blanks around the words", () => {
  const m = con(MEMORIA_VUOTA, { sezioni: ["spese", "sintesi", "spese"], percentuali: true, testi });
  expect(riletta(m).impostazioni).toEqual({
    ...IMPOSTAZIONI_PREDEFINITE,
    sezioni: ["spese", "sintesi"],
    percentuali: true,
    testi: { ...testi, titolo: "Relazione" },
  });
  expect(hasDecisioni(m)).toBe(true);
  expect(hasDecisioni(riletta(MEMORIA_VUOTA))).toBe(false);
});

test.each([
  ["without settings", undefined],
  ["with some of them", { sezioni: undefined, testi: {} }],
])("a memory of an earlier version, %s, reads as the referto was then", (_, impostazioni) => {
  const stato = { ...toStato(MEMORIA_VUOTA), impostazioni };
  expect(parseMemoria(stato)).toMatchObject({ tipo: "letta", memoria: MEMORIA_VUOTA });
});

test("a part that this version does not know is left aside and goes back where it was", () => {
  const { impostazioni } = MEMORIA_VUOTA;
  const stato = { ...toStato(MEMORIA_VUOTA), impostazioni: { ...impostazioni, sezioni: ["spese", "piano"] } };
  const letta = parseMemoria(stato);
  if (letta.tipo !== "letta") throw new Error(letta.tipo);
  expect(letta.memoria.impostazioni.sezioni).toEqual(["spese"]);
  expect(toStato(letta.memoria)["impostazioni"]).toMatchObject({ sezioni: ["spese", "piano"] });
});

test("taking back one choice leaves what a colleague chose since", () => {
  const prima = con(MEMORIA_VUOTA, { percentuali: true });
  const dopo = con(prima, { soloValori: true, testi });
  const collega = con(dopo, {
    sezioni: ["spese"],
    testi: { ...dopo.impostazioni.testi, firma: "Il responsabile" },
  });
  expect(applyCorrezione(collega, { tipo: "annulla", prima, dopo }).impostazioni).toEqual({
    sezioni: ["spese"],
    percentuali: true,
    soloValori: false,
    testi: { ...IMPOSTAZIONI_PREDEFINITE.testi, firma: "Il responsabile" },
  });
});
