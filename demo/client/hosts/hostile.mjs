// Hotkey as careless pages have it: it looks only at the element that the event seems to come from.

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.target instanceof window.HTMLInputElement) return;
  event.preventDefault();
  document.getElementById('own').focus();
});
