#include "report/verdicts.h"

namespace gannet::test {

const std::string hostile =
    "\"><script>alert('1')</script>&amp;<img src=http://evil.example/x.png onerror=x>\r\nX-Injected: yes\n\n"
    "\x1b[31mred\x1b]0;title\x07 \xc2\x9b"
    "31m \xe2\x80\xae"
    "gpj.exe \xe2\x81\xa6isolate \xf0\x9f\x93\xa6 \xe6\xbc\xa2\xe5\xad\x97 \xff\xfe\xc3( {quote} {label} %s %n =?utf-8?q?x?= ) "
    "\xcc\x81\xcc\x82\xcc\x83\xcc\x84\xcc\x85\xcc\x86 a\xe2\x80\x8b\xe2\x80\x8d b \xe2\x80\xa8 end "
    "https://evil.example/a?b=<c>";

namespace {

Finding finding(std::string sign, Place place, std::string quote, std::vector<NamedValue> values, double points) {
  Finding out;
  out.sign = std::move(sign);
  out.direction = points < 0 ? Direction::in_favour : Direction::against;
  out.place = std::move(place);
  out.quote = std::move(quote);
  out.values = std::move(values);
  out.points = points;
  return out;
}

Verdict danger() {
  Verdict v;
  v.level = Level::danger;
  v.probability = 0.9741;
  v.unwanted_probability = 0.2;
  v.category = "credential-phishing";
  v.bias = -3;
  v.bytes = 4218;
  v.summary = {"Mail Server Upgrade", "northlake.example Mail Administrator <newsdesk@brightwater-tours.example>",
               "clara.ostrow@northlake.example", "2025-10-14T08:12:29+02:00"};
  v.findings = {
      finding("identity.claims-reader-provider", {"From", -1, 820, 892}, "northlake.example Mail Administrator",
              {{"claim", "northlake.example Mail Administrator"},
               {"provider", "northlake.example"},
               {"author_domain", "brightwater-tours.example"}},
              2.8),
      finding("link.reader-address", {"link", 2, 611, 740},
              "https://fleetwood-garden-supply.example/wp-content/owa/login.php#clara.ostrow@northlake.example",
              {{"host", "fleetwood-garden-supply.example"}, {"where", "fragment"}, {"form", "plain"}}, 1.8),
      finding("content.deadline", {"body", 2, 900, 915}, "within 24 hours", {{"story", "within 24 hours"}}, 0.7),
      finding("content.misspellings", {"body", 2, 400, 408}, "secuirty", {{"words", "secuirty, coperation"}, {"count", "2"}},
              0.4),
      finding("favour.known-mailer", {"From", -1, 820, 892}, "", {}, -0.3),
  };
  v.matches = {{"mail-server-upgrade",
                "Mail Server Upgrade",
                "credential-phishing",
                0.93,
                {{"Says that a mail server is being upgraded.", true},
                 {"Its link is labelled “Click Here”.", true},
                 {"Comes as a picture.", false}}}};
  v.counterfactuals = {{0, Level::caution}, {1, Level::caution}};
  v.not_checked = {"authentication", "links"};
  return v;
}

Verdict many_findings() {
  Verdict v;
  v.level = Level::caution;
  v.probability = 0.5;
  v.category = "other";
  v.bytes = 100;
  v.summary = {"漢字の件名 📦 urgent", "", "", ""};
  for (int i = 0; i < 12; ++i) {
    v.findings.push_back(finding("link.ip-host", {"link", 0, 10, 20}, "http://192.0.2." + std::to_string(i) + "/",
                                 {{"host", "192.0.2." + std::to_string(i)}}, 1.5 - 0.1 * i));
  }
  for (const char* const sign :
       {"content.urgency", "content.loss", "content.shouting", "content.generic-greeting", "structure.fake-reply",
        "structure.script", "structure.empty", "content.secrecy", "no.such-sign"}) {
    v.findings.push_back(finding(sign, {"body", 0, 30, 40}, "words", {}, 0.2));
  }
  v.counterfactuals = {{11, Level::clear}, {12, Level::unwanted}};
  return v;
}

Verdict unwanted() {
  Verdict v;
  v.level = Level::unwanted;
  v.probability = 0.03;
  v.unwanted_probability = 0.91;
  v.category = "product-offer";
  v.bytes = 9000;
  v.summary = {"SAVE 70% TODAY!!!", "Deals <deals@shop.example>", "", "2025-02-01T00:00:00Z"};
  v.findings = {finding("content.shouting", {"Subject", -1, 10, 40}, "SAVE 70% TODAY!!!", {}, 0.1)};
  return v;
}

Verdict clear() {
  Verdict v;
  v.level = Level::clear;
  v.probability = 0.001;
  v.bytes = 700;
  v.summary = {"Re: Saturday", "Jonas Vell <jonas@vell.example>", "mira@orchard.example", "2025-03-02T10:00:00+01:00"};
  v.findings = {finding("favour.ongoing-thread", {"headers", -1, 0, 0}, "", {}, -1.5)};
  v.not_checked = {"authentication"};
  return v;
}

}  // namespace

std::vector<Sample> samples() {
  return {{"danger", danger()}, {"caution", many_findings()}, {"unwanted", unwanted()}, {"clear", clear()}};
}

Verdict verdict_of(const std::string& text) {
  Verdict v = danger();
  v.category = text;
  v.summary = {text, text, text, text};
  v.not_checked.push_back(text);
  v.matches[0].threat = text;
  v.matches[0].name = text;
  v.matches[0].category = text;
  v.matches[0].traits.push_back({text, true});
  v.findings.push_back(finding(text, {text, 3, 1, 2}, text, {{text, text}}, 3));
  v.findings.push_back(
      finding("link.label-host-differs", {"link", 3, 1, 2}, text, {{"label", text}, {"shown", text}, {"target", text}}, 4));
  v.findings.push_back(finding("favour.addressed-by-name", {"body", 3, 1, 2}, text, {{"name", text}}, -4));
  return v;
}

}  // namespace gannet::test
