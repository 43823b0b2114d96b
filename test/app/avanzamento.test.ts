/** The steps of a press as the progress line shows them. */
import { generaReferto } from "../../src/app/referto/genera-referto";
import type { Passo } from "../../src/app/porte/cartella";
import { conCartella } from "../../src/excel/cartella-excel";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { creaEsempio } from "../esempio/crea";
import { genera, RICHIESTA } from "../supporto/lavoro";

let host: OpenWorkbook;
beforeEach(() => {
  host = openWorkbook(creaEsempio());
});
afterEach(() => {
  host.close();
});

test("the steps go up to the last one, and none is beyond it", async () => {
  const passi: Passo[] = [];
  await genera({}, (p) => passi.push(p));
  expect(passi.map((p) => p.fatto)).toEqual(passi.map((_, i) => i));
  expect(new Set(passi.map((p) => p.totale))).toEqual(new Set([passi.length - 1]));
});

test("a writing in more steps than usual counts its own", async () => {
  const passi: Passo[] = [];
  await conCartella((cartella) =>
    generaReferto(
      {
        ...cartella,
        write: (_d, _r, avanza) => {
          avanza({ fatto: 9, totale: 9, messaggio: { it: "Chiudo", en: "Closing" } });
          return Promise.resolve({ fogli: [], mancate: [] });
        },
      },
      RICHIESTA,
      (p) => passi.push(p),
    ),
  );
  expect(passi.at(-1)).toMatchObject({ fatto: 12, totale: 12 });
});

test("while it judges and composes, what waits has its turn", async () => {
  let turni = 0;
  let allaScrittura = 0;
  await conCartella((cartella) =>
    generaReferto(
      {
        ...cartella,
        write: () => {
          allaScrittura = turni;
          return Promise.resolve({ fogli: [], mancate: [] });
        },
      },
      RICHIESTA,
      ({ messaggio }) => {
        if (messaggio.it === "Ricalcolo e controllo") setImmediate(() => (turni += 1));
      },
    ),
  );
  expect(allaScrittura).toBe(1);
});
