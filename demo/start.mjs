// A note's tags lead to `/?tag=compost`: here the search takes it up.

const tag = new URL(document.URL).searchParams.get('tag');
if (tag) document.querySelector('garden-search').filters = { tags: { all: [tag] } };
