/**
 * Builds the add-in into dist/: one page (pane and ribbon commands), its script, the icons and the manifest.
 *
 *   npm run build -- --url https://your.host/referto/      the address where dist/ will be served
 *   npm run build -- --office locale                       office.js from the same place, for closed networks
 *
 * (strumenti/costruisci.ts hands them on to webpack as `--env url=…` and `--env office=…`.)
 *
 * Without `url` the manifest keeps https://localhost:3000/.
 */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { PacchettiNelFascio } = require("./strumenti/pacchetti-nel-fascio.cjs");

const URL_SORGENTE = "https://localhost:3000/";
const CDN = "https://appsforoffice.microsoft.com";
const OFFICE_JS = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));

/** The address with a final slash; anything but https is refused, as Office refuses it. */
function addressOf(url) {
  if (url === undefined) return URL_SORGENTE;
  if (!URL.canParse(url) || new URL(url).protocol !== "https:") {
    throw new Error(`--url «${url}»: an https address is needed, such as https://your.host/referto/`);
  }
  return url.endsWith("/") ? url : `${url}/`;
}

/**
 * What the page may load: its own files and office.js, nothing else. No eval and no inline script; inline styles are
 * what Griffel and office.js on the web need (OfficeDev/office-js issue 1687). office.js frames a page of its CDN
 * to ask about a host it does not know. `frame-ancestors` works only as a header: see docs/installazione.md.
 */
function contentSecurityPolicy(locale) {
  const office = locale ? "" : ` ${CDN}`;
  return [
    "default-src 'none'",
    `script-src 'self'${office}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    // No request from the code at all, not even to its own server: the figures cannot leave.
    "connect-src 'none'",
    locale ? "frame-src 'none'" : `frame-src ${CDN}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join("; ");
}

/** The parts of the script that the first useful view needs besides the first one (src/taskpane/casi.ts, viste-pigre.ts). */
const PRIMA_VISTA = ["coda", "lettura", "excel"];

/** The files of these parts, each once: the page tells the browser of them while office.js is on its way. */
function filesOf(compilation, parti) {
  const files = parti.flatMap((p) => compilation.namedChunkGroups.get(p)?.getFiles() ?? []);
  return [...new Set(files)].filter((f) => f.endsWith(".js"));
}

/** The part of the npm package that Excel asks for: the loader, one file for each platform, the words of each language. */
const officeLocale = [
  { from: "office.js", to: "office/" },
  { from: "o15apptofilemappingtable.js", to: "office/" },
  { from: "excel-*-16.*.js", to: "office/", globOptions: { ignore: ["**/*.debug.js"] } },
  { from: "*/office_strings.js", to: "office/" },
  // Its terms go with it.
  { from: "../LICENSE.md", to: "office/" },
].map((p) => ({ ...p, context: OFFICE_JS, info: { minimized: true } }));

module.exports = (env = {}) => {
  const url = addressOf(env.url);
  if (env.office !== undefined && env.office !== "locale" && env.office !== "cdn") {
    throw new Error(`--office «${env.office}»: «cdn» (the default) or «locale»`);
  }
  const locale = env.office === "locale";
  return {
    mode: "production",
    target: ["web", "es2022"],
    entry: { taskpane: "./src/taskpane/index.tsx" },
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: "[name].[contenthash:8].js",
      chunkFilename: "parte-[name].[contenthash:8].js",
      publicPath: "",
      clean: true,
    },
    // For the tests, and to read an error by: `npm run build` takes them out of what is published (strumenti/dota.ts).
    devtool: "hidden-source-map",
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic" } },
              target: "es2022",
            },
          },
        },
      ],
    },
    // swc, which compiles already: the same size as terser's in a tenth of its time.
    optimization: {
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })],
      // What several parts need is a part of its own, not a copy in each. Bytes before minification.
      splitChunks: { minSize: 3_000 },
    },
    // What is loaded first and all of it are measured by test/taskpane/build.test.ts, not by webpack's general advice.
    performance: { hints: false },
    plugins: [
      new PacchettiNelFascio(),
      new HtmlWebpackPlugin({
        template: "./src/taskpane/taskpane.html",
        filename: "taskpane.html",
        templateParameters: (compilation) => ({
          csp: contentSecurityPolicy(locale),
          officeJs: locale ? "office/office.js" : `${CDN}/lib/1/hosted/office.js`,
          precarica: filesOf(compilation, PRIMA_VISTA),
        }),
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png", to: "assets/[name][ext]" },
          { from: "assets/scorciatoie.json", to: "assets/" },
          {
            from: "manifest.xml",
            to: "manifest.xml",
            transform: (testo) => testo.toString("utf8").replaceAll(URL_SORGENTE, url),
          },
          ...(locale ? officeLocale : []),
        ],
      }),
    ],
  };
};
