/** No view of the pane is wider than the pane: 320 pixels as Excel opens it, 160 as at a zoom of 200 %. */
import { conChromium } from "../supporto/chromium";
import { avviaDemo, fermaDemo, Visita, type Demo } from "./pagina";

jest.setTimeout(180_000);

const LARGHEZZE = [320, 160];
const LINGUE = [
  ["it", /^Non ancora/],
  ["en", /^Not yet/],
] as const;

conChromium("the pane's width in Chromium", () => {
  let demo: Demo;

  beforeAll(async () => {
    demo = await avviaDemo();
  });
  afterAll(() => fermaDemo(demo));

  test.each(LINGUE)(
    "%s: nothing of the three parts and of the pages is beyond the right edge",
    async (lingua, aperto) => {
      const visita = await Visita.apri(demo);
      const { pagina, riquadro } = visita;
      await pagina.evaluate((l) => {
        localStorage.setItem("referto.lingua", l);
      }, lingua);
      await pagina.reload();
      await riquadro.getByText(aperto).first().waitFor();
      const parti = await riquadro.getByRole("tab").all();
      expect(parti).toHaveLength(3);

      const oltre: string[] = [];
      for (const larghezza of LARGHEZZE) {
        await pagina.locator("#riquadro").evaluate((e, px) => {
          e.style.minWidth = e.style.maxWidth = `${String(px)}px`;
        }, larghezza);
        const guarda = async (): Promise<void> => {
          const fuori = await riquadro.locator("body").evaluate((b) =>
            Array.from(b.querySelectorAll("button, input, select, label, p, h1, h2, [role=tab]"))
              .filter(
                (e) => Math.floor(e.getBoundingClientRect().right) > document.documentElement.clientWidth,
              )
              .map((e) => `${e.tagName} ${e.textContent.slice(0, 30)}`),
          );
          oltre.push(...fuori.map((f) => `${String(larghezza)} px: ${f}`));
        };
        for (const parte of parti) {
          await parte.click();
          await guarda();
        }
        await riquadro.locator("#apri-altro").click();
        const pagine = await riquadro.locator("footer nav button").count();
        expect(pagine).toBeGreaterThan(0);
        for (let n = 0; n < pagine; n += 1) {
          if (n > 0) await riquadro.locator("#apri-altro").click();
          await riquadro.locator("footer nav button").nth(n).click();
          await guarda();
        }
      }
      expect(oltre).toEqual([]);
      await visita.chiudi();
    },
  );
});
