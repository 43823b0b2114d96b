/** No view of the pane is wider than the pane: 320 pixels as Excel opens it, 160 as at a zoom of 200 %. */
import { conChromium } from "../supporto/chromium";
import { avviaDemo, fermaDemo, Visita, type Demo } from "./pagina";

jest.setTimeout(180_000);

const LARGHEZZE = [320, 160];
const LINGUE = [
  ["it", "Trovato nella cartella"],
  ["en", "Found in the workbook"],
] as const;

conChromium("the pane's width in Chromium", () => {
  let demo: Demo;

  beforeAll(async () => {
    demo = await avviaDemo();
  });
  afterAll(() => fermaDemo(demo));

  test.each(LINGUE)("%s: nothing of the five views is beyond the right edge", async (lingua, aperto) => {
    const visita = await Visita.apri(demo);
    const { pagina, riquadro } = visita;
    await pagina.evaluate((l) => {
      localStorage.setItem("referto.lingua", l);
    }, lingua);
    await pagina.reload();
    await riquadro.getByText(aperto).waitFor();
    const schede = await riquadro.getByRole("tab").all();
    expect(schede).toHaveLength(5);

    const oltre: string[] = [];
    for (const larghezza of LARGHEZZE) {
      await pagina.locator("#riquadro").evaluate((e, px) => {
        e.style.minWidth = e.style.maxWidth = `${String(px)}px`;
      }, larghezza);
      for (const scheda of schede) {
        await scheda.click();
        const fuori = await riquadro.locator("body").evaluate((b) =>
          Array.from(b.querySelectorAll("button, input, select, label, p, h2, [role=tab]"))
            .filter((e) => Math.floor(e.getBoundingClientRect().right) > document.documentElement.clientWidth)
            .map((e) => `${e.tagName} ${e.textContent.slice(0, 30)}`),
        );
        oltre.push(...fuori.map((f) => `${String(larghezza)} px: ${f}`));
      }
    }
    expect(oltre).toEqual([]);
    await visita.chiudi();
  });
});
