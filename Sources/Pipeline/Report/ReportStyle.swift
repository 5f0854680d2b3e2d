// SPDX-License-Identifier: GPL-3.0-or-later

/// How the report looks, and how its records are filtered: all within the page.
enum ReportStyle {
  static let style: HTML = """
    <style>
    :root{--ink:#1d2530;--soft:#5b6675;--line:#dfe3e8;--page:#f6f7f9;--card:#fff;--accent:#2f6f8f;--good:#3d8361;--warn:#b07a1e;--bad:#b0453c}
    @media (prefers-color-scheme:dark){:root{--ink:#e6e9ee;--soft:#9aa5b3;--line:#333b46;--page:#14181d;--card:#1c2229;--accent:#6bb1d1;--good:#6fbf97;--warn:#d9a648;--bad:#e07a70}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--page);color:var(--ink);font:15px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
    main{max-width:1080px;margin:0 auto;padding:32px 20px 80px}
    h1{font-size:28px;margin:0 0 4px;letter-spacing:-.01em}
    h2{font-size:19px;margin:44px 0 12px;padding-top:8px}
    h3{font-size:15px;margin:0 0 10px}
    p.lead{color:var(--soft);margin:0 0 22px;max-width:70ch}
    nav{display:flex;flex-wrap:wrap;gap:6px 18px;margin:18px 0 26px;font-size:14px}
    a{color:var(--accent);text-decoration:none}a:hover{text-decoration:underline}
    .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(135px,1fr));gap:12px}
    .tile,.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:14px 16px}
    .tile b{display:block;font-size:27px;line-height:1.2;font-variant-numeric:tabular-nums}.tile span{color:var(--soft);font-size:13px}
    .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(330px,1fr));gap:14px;margin-top:14px;align-items:start}
    svg{display:block;width:100%;height:auto}svg text{fill:var(--ink);font-size:12px}svg .count{fill:var(--soft)}
    .bar{fill:var(--accent)}.bar.good{fill:var(--good)}.bar.warn{fill:var(--warn)}.bar.bad{fill:var(--bad)}.track{fill:var(--line)}
    table{border-collapse:collapse;width:100%;font-size:14px}
    th{text-align:left;font-weight:600;color:var(--soft);font-size:12.5px;padding:6px 10px 6px 0;border-bottom:1px solid var(--line)}
    td{vertical-align:top;padding:6px 10px 6px 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
    tr:last-child td{border-bottom:0}
    td:first-child code{display:inline-block;min-width:18ch}
    td.key{white-space:nowrap;color:var(--soft);width:1%}
    .from{color:var(--soft);font-size:12.5px}
    .variant{display:block;color:var(--soft);font-size:13px}.variant:before{content:"also: "}
    details{background:var(--card);border:1px solid var(--line);border-radius:10px;margin:0 0 8px;padding:0 16px}
    details details{background:transparent;margin:8px 0;border-radius:8px}
    summary{cursor:pointer;padding:11px 0;list-style-position:outside}summary:focus-visible{outline:2px solid var(--accent)}
    details[open]>summary{border-bottom:1px solid var(--line);margin-bottom:10px}
    .title{font-weight:600}.by{color:var(--soft)}
    .tag{display:inline-block;border:1px solid var(--line);border-radius:20px;padding:0 9px;font-size:12px;color:var(--soft);margin-left:6px;white-space:nowrap}
    .tag.warn{color:var(--warn);border-color:currentColor}.tag.bad{color:var(--bad);border-color:currentColor}.tag.good{color:var(--good);border-color:currentColor}
    code{font:12.5px ui-monospace,"SF Mono",Menlo,Consolas,monospace;overflow-wrap:anywhere}
    .meaning{color:var(--soft);margin:0 0 8px}
    ol,ul{padding-left:22px;margin:6px 0 14px}li{margin:3px 0;overflow-wrap:anywhere}
    input[type=search]{font:inherit;width:100%;padding:9px 13px;border:1px solid var(--line);border-radius:10px;background:var(--card);color:var(--ink);margin:0 0 12px}
    .none{color:var(--soft)}
    @media print{details{break-inside:avoid}nav,input{display:none}}
    </style>
    """

  /// Hides the records that do not hold the words typed.
  static let script: HTML = """
    <script>
    const field=document.getElementById("filter");
    if(field)field.addEventListener("input",()=>{
      const words=field.value.toLowerCase().split(/\\s+/).filter(Boolean);
      for(const record of document.querySelectorAll("#records>details")){
        const text=record.textContent.toLowerCase();
        record.hidden=!words.every(word=>text.includes(word));
      }
    });
    const reveal=()=>{const target=document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if(target&&target.tagName==="DETAILS")target.open=true};
    addEventListener("hashchange",reveal);reveal();
    </script>
    """
}
