export default {
  title: 'A garden',
  url: 'https://example.org',
  baseUrl: '/docs/',
  plugins: ['garden-search/docusaurus'],
  presets: [['classic', { docs: { routeBasePath: 'notes', sidebarPath: undefined }, theme: {} }]],
};
