// Draws a card as Teams does: Microsoft's own renderer, with colours, sizes and limits close to those of Teams, in a chat bubble.
/* global AdaptiveCards, markdownit */
const themes = {
  light: { page: '#f5f5f5', card: '#ffffff', emphasis: '#f3f2f1', text: '#242424', subtle: '#616161', accent: '#444791', good: '#0e700e', warning: '#8a4b00', attention: '#b10e1c', goodBack: '#107c10', line: '#d1d1d1' },
  dark: { page: '#1f1f1f', card: '#292929', emphasis: '#3d3d3d', text: '#ffffff', subtle: '#c8c8c8', accent: '#a9acf0', good: '#6bd46b', warning: '#ffc48a', attention: '#ff9aa6', goodBack: '#54b054', line: '#525252' },
};

function hostConfig(theme) {
  const c = themes[theme];
  const both = (colour, subtle = colour) => ({ default: colour, subtle });
  const colours = { default: both(c.text, c.subtle), accent: both(c.accent), good: both(c.good), warning: both(c.warning), attention: both(c.attention), dark: both(c.text, c.subtle), light: both(c.subtle) };
  const style = (back) => ({ backgroundColor: back, foregroundColors: colours });
  return new AdaptiveCards.HostConfig({
    fontFamily: "'Segoe UI', 'DejaVu Sans', sans-serif",
    fontSizes: { small: 12, default: 14, medium: 16, large: 20, extraLarge: 24 },
    spacing: { small: 4, default: 8, medium: 16, large: 20, extraLarge: 28, padding: 12 },
    separator: { lineThickness: 1, lineColor: c.line },
    supportsInteractivity: true,
    containerStyles: { default: style(c.card), emphasis: style(c.emphasis), good: style(c.goodBack), accent: style(c.emphasis), warning: style(c.emphasis), attention: style(c.emphasis) },
    actions: { maxActions: 6, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left', showCard: { actionMode: 'inline' } },
    inputs: { label: { inputSpacing: 4, requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' }, optionalInputs: { weight: 'bolder' } }, errorMessage: { color: 'attention' } },
  });
}

window.draw = (card, theme, language) => {
  const c = themes[theme];
  document.documentElement.lang = language;
  document.body.innerHTML = '<header><h1 style="font-size:1px;height:1px;margin:0;overflow:hidden">Pacto</h1></header><main></main>';
  document.body.style.cssText = `margin:0;padding:12px;background:${c.page};color:${c.text}`;
  const sheet = document.createElement('style');
  sheet.textContent = `main{max-width:600px;border:1px solid ${c.line};border-radius:6px;overflow:hidden}`
    + `.ac-pushButton{font:600 14px 'Segoe UI','DejaVu Sans',sans-serif;padding:6px 12px;border:1px solid ${c.line};border-radius:4px;background:${c.card};color:${c.text};white-space:nowrap}`
    + `.ac-actionSet,.ac-actionSet > div{flex-wrap:wrap;row-gap:8px}.ac-selectable{cursor:pointer}`
    + `input,select{font:14px 'Segoe UI','DejaVu Sans',sans-serif;color:${c.text};background:${c.card};border:1px solid ${c.line}}.ac-textBlock p{margin:0}`;
  document.body.prepend(sheet);
  const words = markdownit({ html: false });
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = words.render(text);
    result.didProcess = true;
  };
  const drawn = new AdaptiveCards.AdaptiveCard();
  drawn.hostConfig = hostConfig(theme);
  window.pressed = [];
  drawn.onExecuteAction = (action) => window.pressed.push({ type: action.getJsonTypeName(), title: action.title ?? '', data: action.data ?? null, url: action.url ?? '' });
  const context = new AdaptiveCards.SerializationContext();
  drawn.parse(card, context);
  // The renderer's own check of "lang" remembers where it stopped and so refuses every other card.
  const problems = [...drawn.validateProperties().validationEvents.map((event) => event.message)];
  for (let i = 0; i < context.eventCount; i += 1) { problems.push(context.getEventAt(i).message); }
  document.querySelector('main').append(drawn.render());
  return problems.filter((problem) => !/^Invalid value "[a-z]{2}" for property "lang"/.test(problem));
};

// What a person would miss: text that is cut or sticks out, and controls too small to touch.
window.faults = () => {
  const found = [];
  const frame = document.querySelector('main').getBoundingClientRect();
  for (const element of document.querySelectorAll('main *')) {
    if (!element.offsetParent || element.closest('select')) { continue; }
    const box = element.getBoundingClientRect();
    if (box.width > 1 && (box.right > frame.right + 1 || box.left < frame.left - 1)) { found.push(`sticks out: ${element.tagName} ${element.textContent.slice(0, 60)}`); }
    if (element.matches('.ac-textBlock, button') && element.scrollWidth > element.clientWidth + 1) { found.push(`cut: ${element.textContent.slice(0, 60)}`); }
    if (element.matches('button, .ac-selectable') && box.height < 24) { found.push(`small: ${element.textContent.slice(0, 60)}`); }
  }
  return found;
};
