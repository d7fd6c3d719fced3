#include "options_table.h"

#include "commands.h"

namespace gannet::app {
namespace {

constexpr std::string_view formats[] = {"terminal", "line", "json", "html", "headers"};
constexpr std::string_view levels[] = {"danger", "caution", "unwanted", "clear"};
constexpr std::string_view colours[] = {"auto", "always", "never"};
constexpr std::string_view eval_formats[] = {"terminal", "json"};
constexpr std::string_view mine_formats[] = {"terminal", "json"};
constexpr std::string_view knowledge_actions[] = {"explain", "check"};
constexpr std::string_view threats_actions[] = {"list", "search", "show", "site", "export", "import", "lint", "new"};
constexpr std::string_view threats_formats[] = {"terminal", "json", "stix", "misp"};
constexpr std::string_view threats_orders[] = {"category", "severity", "name", "seen"};
constexpr std::string_view generated[] = {"man", "bash", "zsh", "fish"};

constexpr Option rcpt = {"rcpt", 'r', ValueKind::text, "ADDR",
                         "the address of the reader, where the message was delivered; else taken from the headers"};
constexpr Option trust = {"trust-authserv",
                          0,
                          ValueKind::text,
                          "ID",
                          "believe Authentication-Results headers of the server that calls itself ID",
                          {},
                          true};
constexpr Option jobs = {"jobs", 'j', ValueKind::number, "N", "scan with N threads; as many as there are cores when not given"};
constexpr Option data = {"data", 0, ValueKind::folder, "DIR", "the folder that holds knowledge/, model/ and threats/"};
constexpr Option knowledge = {"knowledge", 0, ValueKind::folder, "DIR",
                              "a further knowledge folder whose facts add to the shipped ones and override them"};
constexpr Option threats_folder = {"threats", 0, ValueKind::folder, "DIR",
                                   "a folder of threats that is read in place of the shipped ones"};
constexpr Option correspondents = {
    "correspondents", 0, ValueKind::file, "FILE",
    "addresses or domains of people you write with, one a line: look-alikes of their domains are told"};
constexpr Option colour = {"colour", 0, ValueKind::choice, "WHEN", "use colours: auto (on a terminal), always or never",
                           colours};
constexpr Option output = {"output", 'o', ValueKind::file, "FILE", "write the report to FILE instead of standard output"};

constexpr Option overlay = {"overlay", 0, ValueKind::file, "FILE",
                            "what \"gannet learn\" has learned, which moves the score of messages a little"};

constexpr Option scan_options[] = {
    {"format", 'f', ValueKind::choice, "FORMAT",
     "the form of the report: terminal, line, json, html or headers; terminal for one message and line for many when not given",
     formats},
    {"only", 0, ValueKind::choice, "LEVEL", "report only messages of this level; several with commas or by repeating it",
     levels, true},
    rcpt,
    trust,
    jobs,
    output,
    colour,
    correspondents,
    {"sightings", 0, ValueKind::file, "FILE",
     "append to FILE, for each message that is a known threat, its id, day, language and verdict; no address and no text"},
    {"overlay", 0, ValueKind::file, "FILE",
     "use FILE as what was learned here; where \"gannet learn\" puts it when not given, if something is there"},
    {"no-overlay", 0, ValueKind::none, "", "judge without what was learned here"},
    threats_folder,
    data,
    knowledge,
};

constexpr Option learn_options[] = {
    {"danger", 0, ValueKind::none, "", "the messages are scams"},
    {"unwanted", 0, ValueKind::none, "", "the messages are pushy mail, but no scams"},
    {"clear", 0, ValueKind::none, "", "the messages are welcome"},
    {"status", 0, ValueKind::none, "", "say how much was learned"},
    {"forget", 0, ValueKind::none, "", "remove what was learned; with --reporter, what that one taught"},
    {"reporter", 0, ValueKind::text, "NAME", "who says so; your user name when not given. Only a hash of the name is kept"},
    {"overlay", 0, ValueKind::file, "FILE",
     "keep what is learned in FILE; else in gannet/learned.bin under $XDG_DATA_HOME or ~/.local/share"},
    rcpt,
    jobs,
    data,
    knowledge,
};

constexpr Option show_options[] = {rcpt, trust, output, data, knowledge};

constexpr Option bench_options[] = {
    {"seconds", 's', ValueKind::number, "N", "measure for N seconds; 10 when not given"}, jobs, rcpt, overlay, data, knowledge,
};

constexpr Option labels = {"labels",
                           0,
                           ValueKind::file,
                           "FILE",
                           "what messages are, where it differs from their folder: a line each with path or file name, a tab, "
                           "danger, unwanted or clear and, if known, a tab and the category of scam",
                           {},
                           true};

constexpr Option model_folder = {"output", 'o', ValueKind::folder, "DIR",
                                 "the folder for what is learned: text.bin and weights.toml"};

constexpr Option train_options[] = {labels, jobs, model_folder, data, knowledge};

constexpr Option eval_options[] = {
    {"format", 'f', ValueKind::choice, "FORMAT", "the form of the result: terminal or json", eval_formats},
    labels,
    {"baseline", 0, ValueKind::file, "FILE", "an earlier result as JSON; the table shows the change"},
    {"html", 0, ValueKind::file, "FILE", "write a page with plots, tables and the worst errors explained to FILE as well"},
    {"robustness", 0, ValueKind::none, "",
     "also say what is still found of dangerous messages after changes that cost a sender nothing"},
    {"audit", 0, ValueKind::none, "",
     "also say how well the corpora of one class can be told apart, and by which signs and words"},
    {"scores", 0, ValueKind::file, "FILE", "write a line for each message to FILE as well: labels, level, probability"},
    overlay,
    jobs,
    output,
    data,
    knowledge,
};

constexpr Option knowledge_options[] = {
    {"alone", 0, ValueKind::none, "", "check the folder as the whole of what is known, as when Gannet is built"},
    output,
    data,
    knowledge,
};

constexpr Option mine_options[] = {
    {"format", 'f', ValueKind::choice, "FORMAT", "the form of the list: terminal or json", mine_formats},
    {"least", 0, ValueKind::number, "N", "tell of campaigns of at least N messages; 2 when not given"},
    {"html", 0, ValueKind::file, "FILE", "write a page with a time line and a table to FILE as well"},
    {"draft", 0, ValueKind::folder, "DIR",
     "begin an entry of the threat database in DIR for each campaign of danger or caution that is none that is known"},
    {"members", 0, ValueKind::file, "FILE",
     "write to FILE which campaign each message is of: path, tab, number; memory then grows with the number of messages"},
    {"sightings", 0, ValueKind::file, "FILE",
     "append to FILE, for each message that is a known threat, its id, day, language and verdict; no address and no text"},
    rcpt,
    trust,
    jobs,
    output,
    colour,
    threats_folder,
    data,
    knowledge,
};

constexpr Option help_option[] = {{"help", 'h', ValueKind::none, "", "show what the command does and its options"}};

constexpr Option threats_options[] = {
    {"format", 'f', ValueKind::choice, "FORMAT", "the form of a list: terminal or json; of an export: json, stix or misp",
     threats_formats},
    {"by", 0, ValueKind::choice, "ORDER",
     "order a list by category, severity, name, or what is seen most; category when not given", threats_orders},
    {"language", 0, ValueKind::text, "CODE", "only threats that are seen in this language, for example de"},
    {"address", 0, ValueKind::text, "URL", "where the pages of a site will stand, for its sitemap and feeds"},
    {"templates", 0, ValueKind::folder, "DIR", "templates, style and script of a site, in place of the shipped ones"},
    {"sightings", 0, ValueKind::file, "FILE",
     "count in a list or a site how often each was seen, by a file of gannet scan --sightings"},
    output,
    colour,
    threats_folder,
    data,
    knowledge,
};

constexpr Command table[] = {
    {"scan", "PATH...", 1, -1, "say of each message whether it is a scam, and why",
     "Each PATH is a message, an mbox, a Maildir, a folder (searched through) or - for standard input. Results come in the "
     "order "
     "of the inputs. Nothing is fetched from the network, and no link is visited.",
     scan_options, scan},
    {"show", "MAIL", 1, 1, "show what Gannet sees in a message, without judgement",
     "Prints the visible and the hidden text, the identities and the links with everything unwrapped. MAIL may be - for "
     "standard "
     "input.",
     show_options, show},
    {"eval", "FOLDER...", 1, -1, "say how good the verdicts are on labelled mail",
     "Messages lie in folders called phish, spam and ham (or danger, unwanted and clear). Prints recall at 0.1 % and 1 % false "
     "alarms with "
     "95 % intervals, a message a vote and a campaign of near-duplicates a vote, for each corpus, language and year; how well "
     "the "
     "probabilities are calibrated; which category of scam is named; the worst errors with their strongest finding. Unwanted "
     "mail "
     "counts neither way.",
     eval_options, evaluate},
    {"learn", "--danger|--unwanted|--clear PATH...", 0, -1, "learn from messages what is a scam here, and what is not",
     "Each PATH is read as by scan. The words of the messages move the verdict of \"gannet scan\" on mail like them, by a "
     "little "
     "and with the words quoted (\"Learned here\"). What ships is not changed. However much one reporter teaches, a message "
     "moves by 0.5 in log-odds at most, and by 1.5 for all reporters together; copies of one message count once a reporter and "
     "three times in all. A message that was reported by mistake is put right by reporting it again. No text and no address is "
     "kept, only sums of hashed words.",
     learn_options, learn},
    {"train", "FOLDER...", 1, -1, "learn from labelled mail what wording and signs are worth",
     "Messages lie in folders called phish, spam and ham (or danger, unwanted and clear). Writes text.bin and weights.toml "
     "into "
     "the folder that --output names; put them into a data folder's model folder. Starts from its prior.toml. The same "
     "messages "
     "give the same bytes.",
     train_options, train},
    {"knowledge", "explain|check NAME...", 1, -1, "look up or check what Gannet knows of hosts and organisations",
     "\"explain NAME...\" prints what is known of each host, mail address, web address or organisation, in which file it is "
     "stated and "
     "which signs use it. \"check DIR\" reads a folder of knowledge files, laid over what ships, and names each mistake with "
     "its file, "
     "line and mend; without DIR it checks what ships.",
     knowledge_options, knowledge_command, false, knowledge_actions},
    {"threats", "list|search|show|site|export|import|lint|new ...", 1, -1,
     "read, search, publish, check and extend the threat database",
     "\"list\" names all known threats. \"search WORD...\" finds those that all the words name; a letter may be wrong. \"show "
     "ID\" "
     "prints the article of one. \"site DIR\" writes all of them to DIR as web pages that need no server. \"export\" "
     "prints them as JSON, a STIX 2.1 bundle or a MISP event, \"import FILE\" adds entries of such a file to the folder "
     "threats. \"lint [PATH...]\" "
     "checks entries (a PATH is the folder of one, or of many): keys, "
     "conditions, "
     "articles, and whether each sample is recognised and each near miss left alone; without a PATH it checks what ships. "
     "\"new ID\" begins an entry in the folder threats, or that of --threats.",
     threats_options, threats_command, false, threats_actions},
    {"mine", "PATH...", 1, -1, "find campaigns in a heap of mail",
     "PATHs are as for scan. Puts together messages with much the same text, or with HTML that is built alike and the same "
     "subject, host or claimed sender, and tells of each campaign its size, time, subject, claimed sender, languages, hosts, "
     "verdict and known threat. Numbers, codes and the reader's address and name are masked in subjects, and nothing else of "
     "what a message says is told. Memory grows with the number of campaigns.",
     mine_options, mine_command},
    {"bench", "PATH...", 1, -1, "measure how quickly messages are scanned on this machine",
     "Reads all messages under PATH into memory, then scans them over and over. Prints messages and megabytes a second, the "
     "median, 99th percentile and longest time of a message, and the most memory that was used.",
     bench_options, bench},
    {"version", "", 0, 0, "print the version", "", {}, version},
    {"help", "[COMMAND]", 0, 1, "explain the program or one of its commands", "", {}, help},
    {"generate",
     "man|bash|zsh|fish",
     1,
     1,
     "print the man page or the completions of a shell",
     "",
     {},
     generate,
     true,
     generated},
};

constexpr ExitCode codes[] = {
    {exit_clear, "no danger was found"},
    {exit_danger, "danger was found in at least one message"},
    {exit_failure, "something could not be done, such as an input that cannot be read; the other inputs were still scanned"},
};

constexpr Variable environment[] = {
    {"GANNET_DATA", "the folder with Gannet's data when --data is not given"},
    {"XDG_DATA_HOME", "the folder under which gannet/learned.bin lies, in place of ~/.local/share"},
    {"NO_COLOR", "when set and not empty, no colours unless --colour=always"},
};

}  // namespace

std::span<const Command> commands() {
  return table;
}
std::span<const ExitCode> exit_codes() {
  return codes;
}
std::span<const Option> common_options() {
  return help_option;
}
std::span<const Variable> variables() {
  return environment;
}

const Command* find_command(std::string_view name) {
  for (const Command& command : table) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

}  // namespace gannet::app
