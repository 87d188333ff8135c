// The plugin for Docusaurus, which compiles what it loads to CommonJS: this file is left as it is, and imports the rest.
module.exports = async (context, options) => {
  const { gardenSearch } = await import('../../../dist/index/docusaurus.js');
  return gardenSearch(context, options);
};
