/**
 * Two builds: `web` (dist/web: the pane, the ribbon's function file, the workbench, Microsoft's office.js beside them)
 * and `cli` (dist/cli: the command line as one file). With `--mode development`, as `npm run dev` asks for it, the web pages
 * stand in dist/dev instead, with source maps, and the workbench opens anew after each build. `--env officeJs=…` says where
 * the pages load Microsoft's library from.
 */
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { BannerPlugin } = require('webpack');
const help = require('./.scripts/help.cjs');
const { officeJs: chosenLibrary, policy } = require('./.scripts/office-js.cjs');

const source = (...names) => path.join(__dirname, 'src', ...names);
const output = (name) => path.join(__dirname, 'dist', name);
const libraryFiles = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

const swc = (target) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: 'swc-loader',
  options: {
    jsc: { target, parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
  },
});

// An import of what is not there stops the build instead of failing at run time.
const parser = { javascript: { exportsPresence: 'error' } };

const common = (name, mode) => ({
  name,
  mode,
  // A map to the lines as they are written. Never by `eval`, which the pages' own policy forbids.
  devtool: mode === 'development' ? 'cheap-module-source-map' : false,
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  // By SWC, which reads the sources already: a third of Terser's time.
  optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })] },
  cache: { type: 'filesystem', name: `${name}-${mode}`, buildDependencies: { config: [__filename] } },
  stats: { preset: 'errors-warnings', assets: false, timings: true, builtAt: false },
  infrastructureLogging: { level: 'warn' },
});

// Styles may be inline, since Griffel (Fluent UI) adds style tags at run time.
const styles = "style-src 'self' 'unsafe-inline'";
const pictures = "img-src 'self' data: blob:";

/** Each page: its script, its HTML, the name it is served under, and what its policy allows besides its own server. */
const pages = [
  {
    name: 'taskpane',
    script: 'taskpane/index.tsx',
    html: 'taskpane/taskpane.html',
    file: 'taskpane.html',
    allows: [styles, pictures, "font-src 'self' data:"],
  },
  {
    name: 'commands',
    script: 'commands/commands.ts',
    html: 'commands/commands.html',
    file: 'commands.html',
    allows: [styles],
  },
  { name: 'workbench', script: 'workbench/index.tsx', html: 'workbench/workbench.html', file: 'index.html' },
];

/** The script that runs before all others in the pane, and tells what could not be loaded. */
const watcher = { name: 'loading', script: 'taskpane/loading.ts' };

/**
 * The parts of Microsoft's library that Excel asks for, as they are: the loader, one file per kind of Excel, the texts of
 * every language (a missing one costs the user five seconds of waiting), and the page the library shows when it does not
 * trust its host. It asks for that page in mixed case, and the package holds it in lower case.
 */
const officeFiles = [
  { from: '{office,o15apptofilemappingtable}.js', to: 'office-js/[name][ext]' },
  { from: 'excel-{web,win32,mac,ios,android,winrt}-16.0?.js', to: 'office-js/[name][ext]' },
  { from: '*/office_strings.js', to: 'office-js/[path][name][ext]' },
  { from: 'telemetry/*.js', to: 'office-js/[path][name][ext]', globOptions: { ignore: ['**/*.debug.js'] } },
  {
    from: '**/*',
    context: path.join(libraryFiles, 'agaveerrorux'),
    to: ({ context, absoluteFilename }) =>
      `office-js/AgaveErrorUX/${path.relative(context, absoluteFilename).replace('agaveerrorux', 'AgaveErrorUX')}`,
  },
].map((pattern) => ({ context: libraryFiles, info: { minimized: true }, ...pattern }));

/** The entry of a page; while developing, the workbench comes with what opens it anew after a build. */
const entry = ({ name, script }, mode) =>
  mode === 'development' && name === 'workbench'
    ? [path.join(__dirname, '.scripts', 'reload.js'), source(script)]
    : source(script);
/** What has a hash in its name is in a folder of its own, so that any web server can be told to let it be kept for ever. */
const scriptName = (mode) => (mode === 'development' ? '[name].js' : 'scripts/[name].[contenthash:10].js');

/** A page's HTML, with the address of Microsoft's library and the policy that goes with it. */
const html = ({ name, html: template, file, allows }, library) =>
  new HtmlPlugin({
    template: source(template),
    filename: file,
    chunks: [name],
    publicPath: '',
    templateParameters: (compilation) => ({
      officeJs: library.src,
      policy: policy(library, allows ?? []),
      watcher: [...compilation.namedChunks.get(watcher.name).files].find((script) => script.endsWith('.js')),
    }),
  });

const web = (mode, library) => ({
  ...common('web', mode),
  target: ['web', 'es2021'],
  entry: Object.fromEntries([watcher, ...pages].map((page) => [page.name, entry(page, mode)])),
  output: {
    path: output(mode === 'development' ? 'dev' : 'web'),
    filename: scriptName(mode),
    chunkFilename: scriptName(mode),
    assetModuleFilename: 'scripts/[name].[contenthash:10][ext]',
    // Relative to the script itself: the same files work at the root of a server and in any folder of one.
    publicPath: 'auto',
    clean: true,
  },
  module: {
    parser,
    rules: [
      swc('es2021'),
      { test: /\.css$/, use: ['style-loader', 'css-loader'] },
      { test: /\.(png|svg|woff2?|xlsx)$/, type: 'asset/resource' },
      { test: /\.xml$/, type: 'asset/source' },
    ],
  },
  // What is in a page's first load is measured by test/bench; webpack's own hint counts each file by itself.
  performance: false,
  plugins: [
    ...pages.map((page) => html(page, library)),
    new HtmlPlugin({ templateContent: () => help.page(policy(library, [styles])), filename: 'help.html', chunks: [] }),
    new CopyPlugin({
      patterns: [
        ...(library.origin === null ? officeFiles : []),
        { context: __dirname, from: 'assets/*.png' },
        { from: 'docs/images/guide-*.png', to: 'images/[name][ext]' },
      ],
    }),
  ],
});

const cli = (mode) => ({
  ...common('cli', mode),
  target: 'node20',
  entry: { 'zone-scorecard': source('cli', 'main.ts') },
  output: { path: output('cli'), filename: '[name].cjs', chunkFilename: '[name].cjs', clean: true },
  module: { parser, rules: [swc('es2022')] },
  plugins: [new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: /^zone-scorecard\.cjs$/ })],
});

module.exports = (env, { mode = 'production' } = {}) => [web(mode, chosenLibrary(env?.officeJs)), cli(mode)];
