import { HostFault } from "../../src/app/porte/cartella";
import type { EventoComando } from "../../src/commands/comando";
import { generaDalNastro } from "../../src/commands/genera-referto";
import { AZIONI } from "../../src/commands/nomi";
import { registraComandi } from "../../src/commands/registra";
import { ESITO } from "../taskpane/esito";
import { createFinta, type Finta } from "../taskpane/finta";

/** Presses the ribbon's button; says whether Excel was told that it ended. */
async function premi({ runtime }: Finta): Promise<{ completati: number }> {
  const completed = jest.fn();
  await generaDalNastro({ completed }, runtime).catch(() => undefined);
  return { completati: completed.mock.calls.length };
}

test("done: the cover comes to the front, the pane stays closed", async () => {
  const finta = createFinta();
  finta.genera = () => Promise.resolve(ESITO);
  await expect(premi(finta)).resolves.toEqual({ completati: 1 });
  expect(finta.scelte).toEqual([{ foglio: "Referto", riga: 1, colonna: 1 }]);
  expect(finta.aperture.quante).toBe(0);
  expect(finta.runtime.deposito.stato().referto?.fogli).toEqual(["Referto", "Referto Controlli"]);
});

test.each([
  [
    "the workbook lacks something",
    () => Promise.resolve({ ok: false, problema: { tipo: "data-assente" } } as const),
    "problema",
  ],
  ["Excel refuses", () => Promise.reject(new HostFault("foglio-protetto", "AccessDenied")), "guasto"],
])("%s: the pane opens with the reason, and the command ends", async (_, genera, tipo) => {
  const finta = createFinta();
  finta.genera = genera;
  await expect(premi(finta)).resolves.toEqual({ completati: 1 });
  expect(finta.aperture.quante).toBe(1);
  expect(finta.runtime.deposito.stato().avviso?.tipo).toBe(tipo);
  expect(finta.scelte).toEqual([]);
});

test("a bug of ours: the pane opens, and the command ends", async () => {
  const finta = createFinta();
  finta.genera = () => {
    throw new TypeError("x is undefined");
  };
  await expect(premi(finta)).resolves.toEqual({ completati: 1 });
  expect(finta.aperture.quante).toBe(1);
  expect(finta.runtime.deposito.stato().rotto).not.toBeNull();
});

describe("a pane that does not open does not keep the command from ending", () => {
  const errori = jest.spyOn(console, "error").mockImplementation(() => undefined);
  afterAll(() => {
    errori.mockRestore();
  });

  test.each([
    ["it is refused", () => Promise.reject(new Error("not supported"))],
    ["it never answers", () => new Promise<void>(() => undefined)],
  ])("%s", async (_, mostraRiquadro) => {
    const finta = createFinta();
    const completed = jest.fn();
    await generaDalNastro({ completed }, { ...finta.runtime, mostraRiquadro });
    expect(completed).toHaveBeenCalledTimes(1);
  });
});

test("the command ends also when the job itself throws", async () => {
  const { runtime } = createFinta();
  const completed = jest.fn();
  const azioni = { ...runtime.azioni, genera: () => Promise.reject(new Error("x")) };
  await expect(generaDalNastro({ completed }, { ...runtime, azioni })).rejects.toThrow("x");
  expect(completed).toHaveBeenCalledTimes(1);
});

test.each(AZIONI)(
  "%s is registered, ends when the ribbon calls it, and runs without an event from the keyboard",
  async (nome) => {
    const finta = createFinta();
    const registrate = new Map<string, (evento?: EventoComando) => Promise<void>>();
    registraComandi(finta.runtime, (n, funzione) => {
      registrate.set(n, funzione);
    });
    expect([...registrate.keys()].sort()).toEqual([...AZIONI].sort());
    const completed = jest.fn();
    await registrate.get(nome)?.({ completed });
    expect(completed).toHaveBeenCalledTimes(1);
    await registrate.get(nome)?.();
    expect(finta.aperture.quante).toBe(2);
  },
);
