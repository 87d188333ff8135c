import { HtmlBasePlugin, IdAttributePlugin } from '@11ty/eleventy';
import { gardenSearch } from 'garden-search/eleventy';

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(HtmlBasePlugin);
  eleventyConfig.addPlugin(IdAttributePlugin);
  eleventyConfig.addPlugin(gardenSearch, { attributes: { 'url-state': 'query' } });
  eleventyConfig.addPreprocessor('drafts', 'md', ({ draft }) => (draft ? false : undefined));
  return { dir: { input: 'notes' }, pathPrefix: '/docs/' };
}
