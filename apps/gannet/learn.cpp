// gannet learn: what people here reported, kept beside what ships.
#include <filesystem>

#include "base/replace_file.h"
#include "commands.h"
#include "engine.h"
#include "lessons.h"
#include "messages.h"
#include "model/overlay.h"
#include "model/teacher.h"
#include "overlay_place.h"

namespace gannet::app {
namespace {

namespace fs = std::filesystem;
using model::Taught;

constexpr std::string_view taught_names[] = {"danger", "unwanted", "clear"};

/// By model::Outcome: what became of so many messages.
constexpr std::string_view outcome_texts[model::outcomes] = {
    "learned",
    "put right: reported as something else before",
    "known: this reporter has reported the like already, and copies count once",
    "not learned: this reporter has reported nearly the same words as something else",
    "not learned: three reporters have said the same of this campaign, and more do not count",
    "not learned: the reporter has taught as much as one may",
    "not learned: there is no more room; \"gannet learn --forget --reporter NAME\" makes some",
    "not learned: hardly any words",
};

std::string counted(std::size_t count, const std::string& thing) {
  return std::to_string(count) + " " + thing + (count == 1 ? "" : "s");
}

std::string reporter_of(const Arguments& arguments) {
  return arguments.has("reporter") ? arguments.value("reporter") : user_name();
}

/// The file, or an empty overlay when there is none yet.
Result<model::OverlayData> load(const std::string& path) {
  if (!names_a_file(path)) return model::new_overlay();
  Result<model::Overlay> overlay = model::Overlay::load(path);
  if (!overlay) return overlay.error();
  return overlay->data();
}

Result<FileLock> lock(const std::string& path) {
  return FileLock::wait(path + ".lock");
}

/// The folder of the usual place is made; one that the user names must be there.
void make_usual_folder(const Arguments& arguments, const std::string& path) {
  if (arguments.has("overlay")) return;
  std::error_code ignored;
  const fs::path folder = fs::path(path).parent_path();
  if (fs::create_directories(folder, ignored)) fs::permissions(folder, fs::perms::owner_all, ignored);
}

int teach(const Arguments& arguments, const std::string& path, Taught taught) {
  if (const std::string problem = problem_of_recipient(arguments); !problem.empty()) return fail(problem);
  const Result<Lessons> lessons = read_lessons(arguments, taught);
  if (!lessons) return fail(lessons.error().message);
  make_usual_folder(arguments, path);
  const Result<FileLock> held = lock(path);
  if (!held) return fail(held.error().message);
  Result<model::OverlayData> overlay = load(path);
  if (!overlay) return fail(overlay.error().message);
  model::Teacher teacher(*std::move(overlay), reporter_of(arguments));
  std::size_t counts[model::outcomes] = {};
  for (const model::Lesson& lesson : lessons->all) ++counts[static_cast<std::size_t>(teacher.teach(lesson))];
  if (counts[0] + counts[1] > 0) {
    const Result<bool> written = replace_file(path, model::encoded(std::move(teacher).finish()));
    if (!written) return fail(written.error().message);
  }
  std::string text =
      counted(lessons->all.size(), "message") + " as " + std::string(taught_names[static_cast<std::size_t>(taught)]) + ":\n";
  for (std::size_t i = 0; i < model::outcomes; ++i) {
    if (counts[i] > 0) text += "  " + std::to_string(counts[i]) + " " + std::string(outcome_texts[i]) + "\n";
  }
  print(text);
  return lessons->failures > 0 ? exit_failure : exit_clear;
}

int status(const Arguments& arguments, const std::string& path) {
  if (!names_a_file(path)) {
    print("Nothing was learned here: there is no " + path + "\n");
    return exit_clear;
  }
  const Result<model::Overlay> overlay = model::Overlay::load(path);
  if (!overlay) return fail(overlay.error().message);
  const model::OverlayData& data = overlay->data();
  const std::uint64_t name = model::hash_of_name(data, reporter_of(arguments));
  std::size_t kinds[std::size(taught_names)] = {}, own = 0;
  for (const model::Report& report : data.reports) {
    ++kinds[static_cast<std::size_t>(report.taught)];
    own += data.reporters[report.reporter].name == name ? 1u : 0u;
  }
  std::string text = path + ": " + counted(data.reports.size(), "message") + " reported (";
  for (std::size_t i = 0; i < std::size(kinds); ++i)
    text += (i > 0 ? ", " : "") + std::to_string(kinds[i]) + " " + std::string(taught_names[i]);
  text += ") by " + counted(data.reporters.size(), "reporter") + ", " + std::to_string(own) + " of them by " +
          reporter_of(arguments) + "; sums of " + counted(data.words.size(), "word") + ".\n";
  print(text);
  return exit_clear;
}

int forget(const Arguments& arguments, const std::string& path) {
  if (!names_a_file(path)) {
    print("There is nothing to forget: there is no " + path + "\n");
    return exit_clear;
  }
  const Result<FileLock> held = lock(path);
  if (!held) return fail(held.error().message);
  if (!arguments.has("reporter")) {
    std::error_code problem;
    if (!fs::remove(path, problem) && problem)
      return fail(path + ": cannot be removed (" + problem.message() + "); check the permissions of its folder");
    print("What was learned here is forgotten: " + path + " is removed.\n");
    return exit_clear;
  }
  Result<model::OverlayData> overlay = load(path);
  if (!overlay) return fail(overlay.error().message);
  const std::size_t reports = model::forget(*overlay, reporter_of(arguments));
  if (reports > 0) {
    if (const Result<bool> written = replace_file(path, model::encoded(*overlay)); !written)
      return fail(written.error().message);
  }
  print(counted(reports, "report") + " of " + reporter_of(arguments) + " forgotten.\n");
  return exit_clear;
}

/// The one of these options that is given; empty when none or several are.
std::string action_of(const Arguments& arguments) {
  std::string action;
  for (const std::string_view option : {"danger", "unwanted", "clear", "status", "forget"}) {
    if (!arguments.has(option)) continue;
    if (!action.empty()) return {};
    action = option;
  }
  return action;
}

}  // namespace

int learn(const Arguments& arguments) {
  const std::string action = action_of(arguments);
  if (action.empty()) return fail("\"gannet learn\" needs one of --danger, --unwanted, --clear, --status and --forget");
  const std::string path = arguments.has("overlay") ? arguments.value("overlay") : usual_overlay();
  if (path.empty()) return fail("there is no home folder to keep in what is learned; name a file by --overlay FILE");
  const auto* const taught = std::find(std::begin(taught_names), std::end(taught_names), action);
  const bool messages = !arguments.operands().empty();
  if (taught != std::end(taught_names)) {
    if (!messages) return fail("\"gannet learn --" + action + "\" needs messages to learn from; name files, folders or -");
    return teach(arguments, path, static_cast<Taught>(taught - std::begin(taught_names)));
  }
  if (messages) return fail("\"gannet learn --" + action + "\" takes no messages; leave out " + arguments.operands().front());
  return action == "status" ? status(arguments, path) : forget(arguments, path);
}

}  // namespace gannet::app
