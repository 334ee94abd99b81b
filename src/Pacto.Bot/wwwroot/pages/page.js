// @ts-check
// A page that is made to be printed has a button for it where there are scripts.
for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll('button[data-print]'))) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

// Buttons of a page that say something in the chat.
for (const button of document.querySelectorAll('button[data-say]')) {
  button.addEventListener('click', () => {
    const words = button instanceof HTMLButtonElement ? button.dataset.say : '';
    /** @type {any} */ (window).Pacto?.send(words);
    document.querySelector('pacto-chat[data-mode="page"]')?.scrollIntoView({ block: 'nearest' });
  });
}
