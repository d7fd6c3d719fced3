#include "mine_drafts.h"

#include <filesystem>

#include "mine/draft.h"
#include "new_entry.h"

namespace gannet::app {
namespace {

namespace fs = std::filesystem;

/// A folder for the entry that is not there yet: "some-scam", "some-scam-2" ...
std::string free_folder(const fs::path& folder, const std::string& id) {
  std::error_code ignored;
  fs::path path = folder / id;
  for (int number = 2; fs::exists(path, ignored); ++number) path = folder / (id + "-" + std::to_string(number));
  return path.string();
}

bool wants_entry(const mine::Campaign& campaign, const mine::Names& names) {
  return campaign.is_warned_of() && mine::common_of(campaign.threats, campaign, names).text.empty();
}

}  // namespace

Drafts write_drafts(const mine::Mined& mined, const std::string& folder, const std::string& data_directory) {
  Drafts drafts;
  for (const mine::Campaign* const campaign : mined.campaigns) {
    if (!wants_entry(*campaign, *mined.names)) continue;
    const auto change = [&](const std::string& file, std::string text) {
      return file == "threat.toml" ? mine::drafted(text, *campaign, *mined.names) : text;
    };
    const Result<bool> written =
        write_entry({data_directory + "/threats/.template", free_folder(folder, mine::draft_id(*campaign)), change});
    if (!written) return {drafts.written, written.error().message};
    ++drafts.written;
  }
  return drafts;
}

}  // namespace gannet::app
