// The search in the navigation bar of Docusaurus, whose router opens the pages.
import { createElement, useEffect, useRef } from 'react';
import { useHistory } from '@docusaurus/router';
import { usePluginData } from '@docusaurus/useGlobalData';
import './styles.css';

export default function SearchBar() {
  const { attributes } = usePluginData('garden-search');
  const history = useHistory();
  const search = useRef(null);
  useEffect(() => {
    const element = search.current;
    const open = (event) => {
      event.preventDefault();
      history.push(event.detail.url);
    };
    element.addEventListener('garden-search-select', open);
    return () => element.removeEventListener('garden-search-select', open);
  }, [history]);
  return createElement('garden-search', { ...attributes, ref: search, class: 'garden-search-docusaurus' });
}
