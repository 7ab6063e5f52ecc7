(() => {
  const findings = Array.from(document.querySelectorAll("#findings .finding"));
  const tools = document.querySelector(".tools");
  const search = document.getElementById("search");
  const openAll = document.getElementById("open-all");

  const openTarget = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.tagName === "DETAILS") {
      target.open = true;
      target.scrollIntoView();
    }
  };
  addEventListener("hashchange", openTarget);
  openTarget();
  if (!tools) {
    return;
  }

  const texts = new Map();
  const textOf = (finding) => {
    if (!texts.has(finding)) {
      texts.set(finding, finding.textContent.toLowerCase());
    }
    return texts.get(finding);
  };
  const apply = () => {
    const wanted = search.value.trim().toLowerCase();
    findings.forEach((finding) => {
      finding.hidden = wanted !== "" && !textOf(finding).includes(wanted);
    });
    document.querySelectorAll("#findings .day, #findings .group").forEach((part) => {
      part.hidden = !part.querySelector(".finding:not([hidden])");
    });
    document.getElementById("unmatched").hidden = wanted === "";
  };
  let timer;
  search.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(apply, 150);
  });
  openAll.addEventListener("click", () => {
    const open = openAll.getAttribute("aria-pressed") !== "true";
    findings.forEach((finding) => {
      finding.open = open && !finding.hidden;
    });
    openAll.setAttribute("aria-pressed", String(open));
  });
  tools.hidden = false;
})();
