// @ts-check
// Buttons of a page that say something in the chat.
for (const button of document.querySelectorAll('button[data-say]')) {
  button.addEventListener('click', () => {
    const words = button instanceof HTMLButtonElement ? button.dataset.say : '';
    /** @type {any} */ (window).Pacto?.send(words);
    document.querySelector('pacto-chat[data-mode="page"]')?.scrollIntoView({ block: 'nearest' });
  });
}
