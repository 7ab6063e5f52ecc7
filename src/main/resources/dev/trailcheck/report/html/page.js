(() => {
  const byId = (id) => document.getElementById(id);
  const section = byId("findings");
  const findings = Array.from(section.querySelectorAll(".finding"));
  const tools = section.querySelector(".tools");

  const show = (id) => {
    const target = id && byId(id);
    if (!target) {
      return;
    }
    for (let part = target; part; part = part.parentElement) {
      if (part.tagName === "DETAILS") {
        part.open = true;
      }
    }
    (target.closest(".finding") || target).scrollIntoView();
  };
  const hash = () => {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch (malformed) {
      return "";
    }
  };
  if (!tools) {
    addEventListener("hashchange", () => show(hash()));
    show(hash());
    return;
  }

  const search = byId("search");
  const sort = byId("sort");
  const openAll = byId("open-all");
  const reset = byId("reset");
  const flat = byId("flat");
  const groups = byId("groups");
  const boxes = Array.from(section.querySelectorAll(".filters input[type=checkbox]"));
  const groupParts = Array.from(groups.querySelectorAll(".day, .group"));
  const homes = new Map(findings.map((finding) => [finding, finding.parentElement]));
  const texts = new Map();
  const timeOf = (finding) => finding.querySelector("time");
  const number = new Intl.NumberFormat("en-US");

  const textOf = (finding) => {
    if (!texts.has(finding)) {
      const record = finding.querySelector(":scope > div > a");
      const rule = homes.get(finding).closest(".group").id;
      texts.set(finding, [finding.textContent, record ? record.getAttribute("href") : "", rule].join(" ").toLowerCase());
    }
    return texts.get(finding);
  };
  const wordOf = (box) => box.id.slice("show-".length);
  const isFiltered = (finding) => boxes.some((box) => !box.checked && finding.classList.contains(wordOf(box)));
  const state = () => {
    const parts = new URLSearchParams();
    const hidden = boxes.filter((box) => !box.checked).map(wordOf);
    if (search.value.trim()) {
      parts.set("search", search.value.trim());
    }
    if (hidden.length) {
      parts.set("hide", hidden.join(","));
    }
    if (sort.value) {
      parts.set("sort", sort.value);
    }
    return parts.toString();
  };
  const remember = (kept) => {
    try {
      history.replaceState(null, "", kept ? "#" + kept : location.href.split("#")[0]);
    } catch (sandboxed) {
      // The page works without an address.
    }
  };

  const ORDERS = {
    newest: (a, b) => timeOf(b).dateTime.localeCompare(timeOf(a).dateTime),
    oldest: (a, b) => timeOf(a).dateTime.localeCompare(timeOf(b).dateTime),
    account: (a, b) => accountOf(a).localeCompare(accountOf(b)),
  };
  const accountOf = (finding) => finding.querySelector(".account").textContent;
  let laidOut = "";
  const layOut = () => {
    if (sort.value === laidOut) {
      return;
    }
    laidOut = sort.value;
    const order = ORDERS[laidOut];
    const moved = document.createDocumentFragment();
    if (order) {
      findings.map((finding, at) => ({ finding, at }))
        .sort((a, b) => order(a.finding, b.finding) || a.at - b.at)
        .forEach((each) => moved.append(each.finding));
      flat.append(moved);
    } else {
      findings.forEach((finding) => homes.get(finding).append(finding));
    }
    findings.forEach((finding) => {
      const time = timeOf(finding);
      const [day, clock] = time.dateTime.slice(0, -1).split("T");
      time.textContent = order ? day + " " + clock : clock;
    });
    flat.hidden = !order;
    groups.hidden = Boolean(order);
  };

  const apply = () => {
    const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    findings.forEach((finding) => {
      const text = wanted.length ? textOf(finding) : "";
      finding.hidden = !wanted.every((word) => text.includes(word));
      shown += finding.hidden || isFiltered(finding) ? 0 : 1;
    });
    layOut();
    groupParts.forEach((part) => {
      part.hidden = wanted.length > 0 && !part.querySelector(".finding:not([hidden])");
      if (wanted.length && !part.hidden && part.classList.contains("group")) {
        part.open = true;
      }
    });
    byId("unmatched").hidden = !wanted.length;
    byId("shown").textContent = number.format(shown) + " shown of";
    const kept = state();
    reset.disabled = !kept;
    return kept;
  };
  const change = () => remember(apply());

  const restore = () => {
    const text = hash();
    const parts = new URLSearchParams(location.hash.slice(1));
    const isState = ["search", "hide", "sort"].some((name) => parts.has(name));
    if (isState) {
      const hidden = (parts.get("hide") || "").split(",");
      boxes.forEach((box) => {
        box.checked = box.disabled || !hidden.includes(wordOf(box));
      });
      search.value = parts.get("search") || "";
      sort.value = Object.hasOwn(ORDERS, parts.get("sort") || "") ? parts.get("sort") : "";
      apply();
      return;
    }
    const target = text && byId(text);
    const finding = target && target.closest("#findings .finding");
    if (finding && (finding.hidden || isFiltered(finding))) {
      clear();
    }
    apply();
    show(text);
  };
  const clear = () => {
    boxes.forEach((box) => {
      box.checked = true;
    });
    search.value = "";
    sort.value = "";
  };

  let timer;
  search.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(change, 150);
  });
  sort.addEventListener("change", change);
  boxes.forEach((box) => box.addEventListener("change", change));
  reset.addEventListener("click", () => {
    clear();
    change();
    search.focus();
  });
  openAll.addEventListener("click", () => {
    const open = openAll.getAttribute("aria-pressed") !== "true";
    groupParts.filter((part) => part.tagName === "DETAILS").forEach((group) => {
      group.open = open || group.open;
    });
    findings.forEach((finding) => {
      finding.open = open && !finding.hidden && !isFiltered(finding);
    });
    openAll.setAttribute("aria-pressed", String(open));
  });

  const copy = (text, button) => {
    const say = (word) => {
      button.textContent = word;
    };
    if (!navigator.clipboard) {
      say("Select it, and copy");
      return;
    }
    navigator.clipboard.writeText(text).then(() => say("Copied"), () => say("Select it, and copy"));
  };
  const options = section.querySelector(".accepting .options");
  document.addEventListener("toggle", (event) => {
    const finding = event.target;
    const code = finding.open && finding.closest("#findings .finding") === finding
      && finding.querySelector(".accept code, :scope > div > code");
    if (!code || finding.querySelector(".copy")) {
      return;
    }
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy the command";
    button.addEventListener("click", () => copy(code.closest(".accept")
      ? code.textContent : "trailcheck except " + code.textContent + " " + options.textContent, button));
    code.after(button);
  }, true);

  addEventListener("hashchange", restore);
  tools.hidden = false;
  restore();
})();
