import { carica } from "../../src/app/porte/carica";

const rifiuta = (nome: string) => {
  const errore = Object.assign(new Error("parte-viste.js"), { name: nome });
  return { errore, esito: carica(() => Promise.reject(errore)) };
};

test("a part that comes is handed on", async () => {
  expect(await carica(() => Promise.resolve(3))).toBe(3);
});

test("one that does not come is told by code, with its cause", async () => {
  const { errore, esito } = rifiuta("ChunkLoadError");
  await expect(esito).rejects.toMatchObject({ name: "HostFault", codice: "parte-assente", cause: errore });
});

test("a bug of ours in a part stays a bug", async () => {
  const { errore, esito } = rifiuta("TypeError");
  await expect(esito).rejects.toBe(errore);
});
