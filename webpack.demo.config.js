/** Builds the demo page of `npm start`: the local host and a grid around the production task pane. Never in dist/. */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { module: loaders, resolve } = require("./webpack.config.js")();

const PAGE = "./src/simulator/demo/page";

/**
 * What the page may load: its own files. The formula engine is WebAssembly; the grid writes styles of its own.
 */
const CSP = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join("; ");

module.exports = () => ({
  mode: "production",
  target: ["web", "es2022"],
  entry: { pagina: `${PAGE}/main.ts`, aggancio: `${PAGE}/aggancio.ts` },
  output: {
    path: path.resolve(__dirname, "tmp/demo/pagina"),
    filename: "[name].js",
    publicPath: "",
    clean: true,
  },
  devtool: "source-map",
  resolve,
  module: { ...loaders, parser: { javascript: { url: false } } },
  performance: { hints: false },
  plugins: [
    new HtmlWebpackPlugin({
      template: `${PAGE}/index.html`,
      filename: "index.html",
      chunks: ["pagina"],
      templateParameters: { csp: CSP },
    }),
    new CopyPlugin({
      patterns: [
        { from: `${PAGE}/pagina.css`, to: "pagina.css" },
        { from: require.resolve("@ironcalc/wasm/wasm_bg.wasm"), to: "calcolo.wasm" },
        { from: "assets/esempio/borgo-esempio-2023.xlsx", to: "esempio.xlsx" },
        { from: "assets/*-32.png", to: "[name][ext]" },
      ],
    }),
  ],
});
