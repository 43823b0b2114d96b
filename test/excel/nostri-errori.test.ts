/**
 * A bug of ours is never taken for a refusal of Excel: thrown while a fault is being mended, or while the workbook is looked at
 * again, it comes out as what it is.
 */
import { HostFault } from "../../src/app/porte/cartella";
import { ponStemma } from "../../src/app/referto/stemma";
import { conCartella } from "../../src/excel/cartella-excel";
import { soloRifiuto, toHostFault } from "../../src/excel/comune/guasto";
import { osservaCartella } from "../../src/excel/osserva-cartella";
import type { OpenWorkbook } from "../../src/simulator/index";
import { png } from "../supporto/figura";
import { cartellaDi, con, premi, type Caso } from "../supporto/caos/lavori";

class Nostro extends TypeError {}

type Sync = (this: unknown, ...con: readonly unknown[]) => Promise<unknown>;

/** From the first sync that Excel refuses on, the next one meets a bug of ours; says whether it did. */
function bacatoDopoIlGuasto(): { readonly colto: () => boolean; readonly smetti: () => void } {
  let armato = false;
  let colto = false;
  const { sync } = OfficeExtension.ClientRequestContext.prototype as unknown as Record<"sync", Sync>;
  const spia = jest
    .spyOn(OfficeExtension.ClientRequestContext.prototype as unknown as Record<"sync", Sync>, "sync")
    .mockImplementation(async function (this: unknown, ...con) {
      if (armato) {
        colto = true;
        throw new Nostro("undefined is not a function");
      }
      try {
        return await sync.apply(this, con);
      } catch (errore) {
        armato = true;
        throw errore;
      }
    });
  return {
    colto: () => colto,
    smetti: () => {
      spia.mockRestore();
    },
  };
}

/** What comes out of a job whose n-th sync is refused, and whose mending meets our bug; null where there was no mending. */
async function esce(host: OpenWorkbook, sync: number, lavoro: () => Promise<unknown>): Promise<unknown> {
  host.faults.failAtSync(sync, "GeneralException");
  const baco = bacatoDopoIlGuasto();
  try {
    await lavoro();
    return null;
  } catch (errore) {
    return baco.colto() ? errore : null;
  } finally {
    baco.smetti();
    host.faults.clear();
  }
}

const stemma = (): Promise<unknown> => conCartella((c) => ponStemma(c, png(40, 50)));

const LAVORI: readonly (readonly [file: string, caso: Caso, lavoro: () => Promise<unknown>])[] = [
  ["segni.ts", "segna", () => premi("segna")],
  ["scrivi-cartella.ts", "rigenera", () => premi("rigenera")],
  ["scrivi-schede.ts", "riprepara", () => premi("riprepara")],
  ["accettati.ts", "raccogli", () => premi("raccogli")],
  ["stemma.ts", "rigenera", stemma],
];

test.each(LAVORI)("%s: what is thrown while mending is not swallowed", async (_, caso, lavoro) => {
  const bytes = await cartellaDi(caso);
  const usciti: unknown[] = [];
  for (let sync = 1; sync <= 16; sync++)
    await con(bytes, async (host) => {
      const uscito = await esce(host, sync, lavoro);
      if (uscito !== null) usciti.push(uscito);
    });
  expect(usciti.length).toBeGreaterThan(0);
  expect(usciti.every((e) => e instanceof Nostro)).toBe(true);
});

test("osserva-cartella.ts: what is thrown while the sheets are looked at again comes out, and the next look works", async () => {
  await con(await cartellaDi("genera"), async () => {
    const osservazione = await osservaCartella(() => undefined);
    const spia = jest
      .spyOn(OfficeExtension.ClientRequestContext.prototype, "sync")
      .mockRejectedValueOnce(new Nostro("undefined is not a function"));
    await expect(osservazione.guardaNomi()).rejects.toThrow(Nostro);
    spia.mockRestore();
    await expect(osservazione.guardaNomi()).resolves.toBeUndefined();
    await osservazione.smetti();
  });
});

test("osserva-cartella.ts: where Excel refuses, what was known stays", async () => {
  await con(await cartellaDi("genera"), async (host) => {
    const osservazione = await osservaCartella(() => undefined);
    host.faults.failAtSync(host.counters.sync + 1, "GeneralException");
    await expect(osservazione.guardaNomi()).resolves.toBeUndefined();
    await osservazione.smetti();
  });
});

describe("a refusal of Excel", () => {
  test("is what office.js says that Excel answered, and a fault of ours", async () => {
    await con(await cartellaDi("genera"), async (host) => {
      host.faults.failAtSync(1, "AccessDenied");
      const rifiuto: unknown = await Excel.run((c) => c.sync()).catch((e: unknown) => e);
      expect(soloRifiuto(rifiuto).codice).toBe("foglio-protetto");
      const guasto = new HostFault("occupato", "busy");
      expect(soloRifiuto(guasto)).toBe(guasto);
    });
  });

  test("is not what office.js says of code that reads what it never asked for", async () => {
    await con(await cartellaDi("genera"), async () => {
      const baco: unknown = await Excel.run((c) => {
        const { name } = c.workbook.worksheets.getFirst();
        return Promise.resolve(name);
      }).catch((e: unknown) => e);
      expect(baco).toBeInstanceOf(OfficeExtension.Error);
      expect(toHostFault(baco)).toBe(baco);
      expect(() => soloRifiuto(baco)).toThrow(OfficeExtension.Error);
    });
  });

  test.each([new TypeError("x"), new RangeError("x"), "x", null])("is not %p", (errore) => {
    expect(() => soloRifiuto(errore)).toThrow();
    expect(toHostFault(errore)).toBe(errore);
  });
});
