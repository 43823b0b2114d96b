/**
 * Workbooks made up after real layouts, with other words, columns, places and figures at every seed, against what a
 * careful officer expects of each; the sums of the ledger on all of them. More: `npm run caos -- registro`.
 */
import { contiDelRegistro, differenze } from "../supporto/batteria/confronta";
import { Dado } from "../supporto/batteria/dado";
import { GENERI } from "../supporto/batteria/generi";
import { giudica, griglieDi } from "../supporto/batteria/giudica";

const SEMI = Number(process.env["SEMI"] ?? 5);

describe.each(Object.entries(GENERI))("%s", (_, generi) => {
  test.each(generi.map((g, i) => [`layout ${i + 1}`, g] as const))("%s", async (_nome, genere) => {
    const rotti: string[] = [];
    for (let seme = 1; seme <= SEMI; seme++) {
      const caso = genere(new Dado(seme));
      const q = await giudica(caso);
      const dette = [...differenze(q, caso.atteso), ...contiDelRegistro(griglieDi(caso), q)];
      if (dette.length > 0) rotti.push(`seed ${seme}, ${caso.nome}: ${dette.join("; ")}`);
    }
    expect(rotti).toEqual([]);
  });
});
