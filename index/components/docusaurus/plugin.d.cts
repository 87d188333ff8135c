declare const plugin: (
  ...given: Parameters<
    typeof import('../../../dist/index/docusaurus.js', { with: { 'resolution-mode': 'import' } }).gardenSearch
  >
) => Promise<
  import('../../../dist/index/docusaurus.js', { with: { 'resolution-mode': 'import' } }).DocusaurusPlugin
>;
export = plugin;
