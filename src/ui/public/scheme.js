// Sets light or dark before anything is painted; Mantine takes over with the same answer.
;(function () {
  var chosen = localStorage.getItem('mantine-color-scheme-value')
  var system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  document.documentElement.setAttribute('data-mantine-color-scheme', chosen === 'light' || chosen === 'dark' ? chosen : system)
})()
