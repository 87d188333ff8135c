// Documentation: the page and the section that the reader is at, in the lists beside it.

/** Part of the window's height in which a heading counts as the one that is read. */
const READ = 0.12;

const contents = document.querySelector('#contents');
const current = contents.querySelector('[aria-current]');
// The list scrolls by itself, and the page stays.
if (current) contents.scrollTop = current.offsetTop - contents.offsetTop - contents.clientHeight / 2;

const links = [...document.querySelectorAll('nav.here a')];
const headings = links.map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))));

function follow() {
  const line = window.innerHeight * READ;
  const at = headings.findLastIndex((heading) => heading.getBoundingClientRect().top < line);
  links.forEach((link, i) => {
    if (i === at) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  });
}

let waiting = false;
document.addEventListener(
  'scroll',
  () => {
    if (waiting) return;
    waiting = true;
    window.requestAnimationFrame(() => {
      waiting = false;
      follow();
    });
  },
  { passive: true },
);
if (links.length) follow();
