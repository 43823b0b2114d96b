/** A second fault, in what puts the workbook back after the first: `npm run caos -- doppi` strikes at more places of each use case. */
import { guastoDoppioAlMembro, prepara } from "../supporto/caos/guasti";

test.each([
  ["togli", 4, "conditionalFormat.delete", 1],
  ["togli", 4, "conditionalFormat.delete", 3],
  ["rigenera", 6, "valueAxis.title.visible", 1],
  ["rigenera", 8, "categoryAxis.position", 1],
] as const)("%s: refused at sync %d, then %s for the time %d", async (caso, sync, membro, n) => {
  expect(await guastoDoppioAlMembro(await prepara(caso), sync, membro, n)).toBeNull();
});
