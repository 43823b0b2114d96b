/** The same workbook is the same file, byte for byte, at whatever hour it is saved: nothing of the clock is in it. */
import { fileDiScheda } from "../../src/app/schede/file-schede";
import { openWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { affidato } from "../supporto/dati-referto";
import { schedeDi } from "../supporto/schede";

function cartella(): Uint8Array {
  const host = openWorkbook(
    cartellaDiRighe({
      Spese: [
        ["Capitolo", "Impegnato"],
        ["10", 1.5],
      ],
    }),
  );
  try {
    return host.save();
  } finally {
    host.close();
  }
}

function scheda(): Uint8Array {
  const [una] = schedeDi([affidato("Verdi Anna", "Uno", "10", 4)]).schede;
  if (!una) throw new Error("no scheda");
  return fileDiScheda(una).byte;
}

afterEach(() => {
  jest.useRealTimers();
});

test.each([
  ["a workbook", cartella],
  ["a scheda", scheda],
] as const)("%s is the same at two hours of two days", (_, scrivi) => {
  jest.useFakeTimers({ now: new Date(2026, 6, 28, 19, 0, 0), doNotFake: ["performance"] });
  const prima = scrivi();
  jest.setSystemTime(new Date(2027, 0, 3, 8, 30, 12));
  expect(Buffer.from(scrivi()).equals(Buffer.from(prima))).toBe(true);
});
