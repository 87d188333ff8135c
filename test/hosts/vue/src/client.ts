import { createApp, createSSRApp } from 'vue';
import App from './App.vue';

const root = document.getElementById('root')!;
(root.firstElementChild ? createSSRApp : createApp)(App, { path: location.pathname }).mount(root);
