/**
 * Follows the workbook: a change marks what the pane shows as out of date at once, at no cost; after a quiet pause it is
 * read again by itself, if nothing else is at work and reading this workbook is quick. Where it is not, the pane says
 * that the sheets have changed and the user decides when. No clock and no Excel in here: both come from outside.
 */
import type { Cambiamento } from "../app/porte/osserva";
import type { Deposito } from "./deposito";

/** Milliseconds without changes before the sheets are read again. */
export const PAUSA = 1_500;
/** A reading that lasts no longer than this, in milliseconds, is done without asking. */
export const VELOCE = 2_000;
/** Of the last few, the quickest counts: one that waited for the user to leave a cell says nothing of the workbook. */
const RICORDATE = 3;

export interface Orologio {
  /** Milliseconds. */
  readonly ora: () => number;
  /** Does it later; what it returns gives it up. */
  readonly fra: (millisecondi: number, fai: () => void) => () => void;
}

interface Sorveglianza {
  readonly cambiato: (cambiamento: Cambiamento) => void;
  /** Nothing more happens by itself. */
  readonly smetti: () => void;
}

export function createSorveglianza(
  deposito: Deposito,
  rileggi: () => Promise<void>,
  { ora, fra }: Orologio,
): Sorveglianza {
  const durate: number[] = [];
  let inizio: number | null = null;
  let staLeggendo = false;
  let disdici = (): void => undefined;

  const annota = (durata: number): void => {
    durate.push(durata);
    if (durate.length > RICORDATE) durate.shift();
  };

  // How long the readings asked for by the user take: the first, when the pane opens, among them.
  const smettiDiGuardare = deposito.iscrivi(() => {
    const tipo = deposito.stato().lavoro?.tipo;
    const legge = tipo === "lettura" || tipo === "controllo";
    if (legge) inizio ??= ora();
    else if (inizio !== null) {
      annota(ora() - inizio);
      inizio = null;
    }
  });

  const aspetta = (): void => {
    disdici();
    disdici = fra(PAUSA, tocca);
  };

  function tocca(): void {
    const { freschezza, lavoro, riconosciuto, rotto } = deposito.stato();
    // Read again meanwhile, or there is nothing in sight that could be out of date.
    if (freschezza.cambiati === null || riconosciuto === null || rotto) return;
    if (lavoro !== null || staLeggendo) {
      aspetta();
      return;
    }
    if (Math.min(...durate) > VELOCE) return;
    const da = ora();
    staLeggendo = true;
    void rileggi().finally(() => {
      staLeggendo = false;
      annota(ora() - da);
    });
  }

  return {
    cambiato: (cambiamento) => {
      deposito.invia({ tipo: "fogli-cambiati", cambiamento });
      aspetta();
    },
    smetti: () => {
      disdici();
      smettiDiGuardare();
    },
  };
}
