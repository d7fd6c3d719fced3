// Runs inside the page: the words that are really drawn and the targets of its links, told by the browser's own layout.
(() => {
  const viewport = { left: -400, top: -400 };

  const channels = (text) => {
    const m = /rgba?\(([^)]*)\)/.exec(text);
    if (!m) return [0, 0, 0, 1];
    const v = m[1].split(/[ ,/]+/).map(Number);
    return [v[0], v[1], v[2], v.length > 3 ? v[3] : 1];
  };
  const over = (top, bottom) => [0, 1, 2].map((i) => top[i] * top[3] + bottom[i] * (1 - top[3])).concat(1);
  const luminance = (c) => {
    const l = c.slice(0, 3).map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * l[0] + 0.7152 * l[1] + 0.0722 * l[2];
  };
  const contrast = (a, b) => {
    const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p);
    return (x + 0.05) / (y + 0.05);
  };
  const distance = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

  // The opaque colour behind an element, or null above a picture.
  const ground = (element) => {
    const layers = [];
    for (let e = element; e; e = e.parentElement) {
      const style = getComputedStyle(e);
      if (style.backgroundImage !== 'none') return null;
      const colour = channels(style.backgroundColor);
      if (colour[3] > 0) layers.push(colour);
      if (colour[3] === 1) break;
    }
    return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255, 1]);
  };

  // Cut off by an ancestor that clips, or by its own boxes having no extent.
  const drawnRect = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const r of range.getClientRects()) {
      let box = { l: r.left + scrollX, t: r.top + scrollY, r: r.right + scrollX, b: r.bottom + scrollY };
      for (let e = node.parentElement; e && e !== document.body && e !== document.documentElement; e = e.parentElement) {
        const style = getComputedStyle(e);
        if (style.display === 'inline' || style.display === 'contents') continue;
        if (style.overflowX === 'visible' && style.overflowY === 'visible' && style.clip === 'auto') continue;
        const c = e.getBoundingClientRect();
        box = { l: Math.max(box.l, c.left + scrollX), t: Math.max(box.t, c.top + scrollY),
                r: Math.min(box.r, c.right + scrollX), b: Math.min(box.b, c.bottom + scrollY) };
      }
      if (box.r - box.l > 1 && box.b - box.t > 1 && box.r > viewport.left && box.b > viewport.top) return true;
    }
    return false;
  };

  const isDrawn = (node) => {
    const element = node.parentElement;
    if (!element || element.closest('select, textarea, iframe, object, title, script, style')) return false;
    const style = getComputedStyle(element);
    if (style.visibility !== 'visible' || parseFloat(style.fontSize) < 2) return false;
    let opacity = 1;
    for (let e = element; e; e = e.parentElement) opacity *= parseFloat(getComputedStyle(e).opacity);
    if (opacity < 0.1 || !drawnRect(node)) return false;
    const colour = channels(style.webkitTextFillColor || style.color);
    if (colour[3] < 0.1) return false;
    const behind = ground(element);
    if (behind === null) return true;
    const drawn = over(colour, behind);
    return contrast(drawn, behind) >= 1.15 || distance(drawn, behind) >= 40;
  };

  const words = (data) => data.split(/\s+/).filter(Boolean).length;
  let text = '';
  let hidden = 0;
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      if (!node.data.trim() || isDrawn(node)) text += node.data;
      else hidden += words(node.data);
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    if (node.localName === 'br' || node.localName === 'hr') {
      text += ' ';
      return;
    }
    const display = getComputedStyle(node).display;
    if (display === 'none') {
      hidden += words(node.textContent);
      return;
    }
    const apart = !display.startsWith('inline') && display !== 'contents';
    if (apart) text += ' ';
    for (let child = node.firstChild; child; child = child.nextSibling) walk(child);
    if (apart) text += ' ';
  };
  if (document.body) walk(document.body);
  return JSON.stringify({
    text,
    hidden,
    links: [...document.links].map((link) => link.href),
    raw: [...document.links].map((link) => link.getAttribute('href')),
  });
})()
