// What is looked at on a page, each check by its name; an empty list is good.
({
  name(element) {
    const id = element.id ? `#${element.id}` : "";
    const kind = [...element.classList].map((each) => `.${each}`).join("");
    const words = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim();
    return `${element.tagName.toLowerCase()}${id}${kind} "${words.replace(/\s+/g, " ").slice(0, 40)}"`;
  },
  shown(element) {
    return element.checkVisibility({ visibilityProperty: true, opacityProperty: false });
  },
  focusable() {
    const kinds = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
    return [...document.querySelectorAll(kinds)].filter((each) =>
      this.shown(each) && !each.disabled && each.tabIndex >= 0 && !each.closest("dialog:not([open])"));
  },

  // Language, title, one heading of the first rank, one main part.
  frame() {
    const found = [];
    const heads = [...document.querySelectorAll("h1")].filter((each) => this.shown(each));
    if (!document.documentElement.lang) found.push("no language");
    if (!document.title.trim()) found.push("no title");
    if (heads.length !== 1) found.push(`${heads.length} headings of the first rank`);
    if (document.querySelectorAll("main").length !== 1) found.push("not one main part");
    return found;
  },

  // Nothing moves when less motion is asked for.
  motion() {
    const long = (times) => times.split(",").some((each) => parseFloat(each) > 0);
    const moves = [...document.querySelectorAll("*")].flatMap((element) =>
      [null, "::before", "::after"].filter((part) => {
        const style = getComputedStyle(element, part);
        return (style.animationName !== "none" && long(style.animationDuration))
          || long(style.transitionDuration) || style.scrollBehavior === "smooth";
      }).map(() => this.name(element)));
    return [...moves, ...document.getAnimations().map((each) => `runs: ${each.animationName}`)];
  },

  // WCAG 1.4.12: with the spacing that a reader may choose, no box cuts off words that it showed before, and
  // on the projected page no words lie on others.
  async spaced() {
    const before = new Set(this.cut());
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets = [sheet];
    await this.drawn();
    const after = this.cut();
    const upon = document.body.matches(".screen") ? this.overlaps() : [];
    document.adoptedStyleSheets = [];
    await this.drawn();
    return [...after.filter((each) => !before.has(each)).map((each) => this.name(each)), ...upon];
  },
  async drawn() {
    for (const _ of [1, 2, 3]) await new Promise((resolve) => { requestAnimationFrame(resolve); });
  },
  overlaps() {
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const boxes = [];
    while (words.nextNode()) {
      const element = words.currentNode.parentElement;
      if (!words.currentNode.data.trim() || !this.shown(element) || element.closest(".unseen, svg, dialog, .keys")) continue;
      const range = document.createRange();
      range.selectNodeContents(words.currentNode);
      boxes.push(...[...range.getClientRects()].map((box) => ({ element, box, air: box.height * 0.15 })));
    }
    const apart = (one, other) => one.box.right - 1 <= other.box.left || other.box.right - 1 <= one.box.left
      || one.box.bottom - one.air <= other.box.top + other.air || other.box.bottom - other.air <= one.box.top + one.air;
    return boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => other.element !== one.element && !apart(one, other))
      .map((other) => `${this.name(one.element)} lies on ${this.name(other.element)}`));
  },
  cut() {
    return [...document.querySelectorAll("body *")].filter((element) => {
      if (!element.textContent.trim() || !this.shown(element)) return false;
      if (element.closest(".unseen, svg, .defs, [role=img]")) return false;
      const style = getComputedStyle(element);
      if (style.display === "inline" || !/hidden|clip/.test(style.overflowX + style.overflowY)) return false;
      return element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
    });
  },

  // What makes the page wider than its window; and tables that scroll by themselves, but not for keys.
  wide() {
    const found = [];
    const scrolls = (each) => each.scrollWidth > each.clientWidth + 1
      && /auto|scroll/.test(getComputedStyle(each).overflowX);
    for (const each of document.querySelectorAll("body *")) {
      if (!this.shown(each) || each.matches("input, textarea, select") || !scrolls(each)) continue;
      const named = each.getAttribute("aria-label") || each.getAttribute("aria-labelledby");
      if (each.tabIndex < 0) found.push(`scrolls without a key: ${this.name(each)}`);
      if (!named) found.push(`scrolls without a name: ${this.name(each)}`);
    }
    const page = document.scrollingElement;
    if (page.scrollWidth <= innerWidth) return found;
    const rtl = document.documentElement.dir === "rtl";
    const beside = [...document.querySelectorAll("body *")].filter((each) => {
      const box = each.getBoundingClientRect();
      return box.width && this.shown(each) && (rtl ? box.left < -1 : box.right > innerWidth + 1)
        && !each.closest(".unseen, .defs");
    });
    return [...found, `wider by ${page.scrollWidth - innerWidth}`, ...beside.slice(0, 4).map((each) => this.name(each))];
  },

  // What a thumb presses is 44 pixels or more, an answer 48.
  thumbs() {
    const kinds = ".answer, .mark, .pick, .step, .button, .choice, .flag, .tone, .kind-choice, .budget-choice";
    return [...document.querySelectorAll(kinds)].filter((each) => this.shown(each) && !each.matches(".unseen"))
      .map((each) => [each, each.getBoundingClientRect()])
      .filter(([each, box]) => Math.min(box.height, box.width) < (each.matches(".answer") ? 47.9 : 43.9))
      .map(([each, box]) => `${Math.round(box.width)} x ${Math.round(box.height)}: ${this.name(each)}`);
  },

  // Whatever has the focus can be seen to have it, and is behind nothing.
  focus() {
    const look = (element) => {
      const around = [element, element.nextElementSibling, element.parentElement, element.closest("label")];
      return around.filter(Boolean).map((each) => {
        const style = getComputedStyle(each);
        return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.borderColor].join();
      }).join(";");
    };
    const found = [];
    for (const element of this.focusable()) {
      document.activeElement?.blur();
      const before = look(element);
      element.focus();
      if (document.activeElement !== element) continue;
      if (look(element) === before) found.push(`unseen: ${this.name(element)}`);
      if (this.hidden(element)) found.push(`behind: ${this.name(element)}`);
    }
    return found;
  },
  hidden(element) {
    const unseen = element.matches(".unseen, [type=radio], [type=checkbox]") || element.closest(".unseen");
    const drawn = unseen ? element.closest("label") ?? element.parentElement : element;
    const boxes = [...drawn.getClientRects()].filter((box) => box.width > 2 && box.height > 2);
    if (!boxes.length) return true;
    const places = boxes.flatMap((box) => [0.1, 0.5, 0.9].map((down) =>
      [box.left + box.width / 2, box.top + box.height * down]));
    return !places.some(([x, y]) => {
      const top = document.elementFromPoint(x, y);
      return top && (drawn.contains(top) || top.contains(drawn));
    });
  },

  // Where somebody is who goes by keys: something has the focus, is in sight, and if it is a control, shows it.
  here() {
    const element = document.activeElement;
    if (element === document.body) return ["nothing has the focus"];
    if (this.hidden(element)) return [`behind: ${this.name(element)}`];
    const lined = (each) => {
      const style = getComputedStyle(each);
      return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
    };
    const around = [element, element.nextElementSibling, element.closest("label")].filter(Boolean);
    return element.tabIndex < 0 || around.some(lined) ? [] : [`unseen: ${this.name(element)}`];
  },

  // In forced colours a control has an edge or a line, and what is chosen has a mark besides its colour.
  forced() {
    const drawn = (style) => ["Top", "Right", "Bottom", "Left"].some((side) =>
      style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) > 0)
      || style.outlineStyle !== "none" || /underline/.test(style.textDecorationLine);
    const edged = (each) => drawn(getComputedStyle(each))
      || [...each.children].some((child) => drawn(getComputedStyle(child)));
    const controls = [...document.querySelectorAll("button, input:not([type=hidden]), select, textarea, summary")];
    const bare = controls.filter((each) => this.shown(each) && !each.closest(".unseen") && !each.matches(".unseen")
      && !(each.closest("label") && each.matches("[type=radio], [type=checkbox]")) && !edged(each)
      && getComputedStyle(each).display !== "list-item"
      && !(each.matches("[type=radio], [type=checkbox]") && getComputedStyle(each).appearance === "auto"))
      .map((each) => `no edge: ${this.name(each)}`);
    return [...bare, ...this.unmarked()];
  },
  unmarked() {
    const look = (element) => [element, ...element.children].map((each) => {
        const style = getComputedStyle(each);
        return [style.borderTopWidth, style.borderTopStyle, style.outlineStyle, style.outlineWidth,
          style.textDecorationLine, style.fontWeight, each.tagName].join();
      }).join(";");
    const states = "[aria-pressed='true'], [aria-current]:not([aria-current='false']), [aria-selected='true']";
    const chosen = [...document.querySelectorAll(states), ...document.querySelectorAll("input:checked + span")];
    return chosen.filter((each) => {
      if (!this.shown(each)) return false;
      const other = [...document.querySelectorAll(each.tagName)].find((one) => one !== each && this.shown(one)
        && one.className === each.className && !one.matches(states) && !one.previousElementSibling?.checked);
      return other && look(other) === look(each);
    }).map((each) => `chosen by colour alone: ${this.name(each)}`);
  },
})
