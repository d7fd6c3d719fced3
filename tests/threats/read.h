// A message as the threat database gets it, and entries in a folder of the test's own.
#pragma once

#include <unistd.h>

#include <memory>

#include "facts/facts.h"
#include "support.h"
#include "threats/database.h"

namespace gannet::test {

inline const knowledge::Knowledge& built_knowledge() {
  static const knowledge::Knowledge loaded = [] {
    auto opened = knowledge::Knowledge::load(std::string(GANNET_BINARY_DIR) + "/data");
    if (!opened) throw std::runtime_error(opened.error().message);
    return *std::move(opened);
  }();
  return loaded;
}

struct ReadMail {
  explicit ReadMail(std::string text) : bytes(std::move(text)), message(mime::Message::parse(bytes)) {
    facts::gather(message, built_knowledge(), {}, facts);
  }
  std::string bytes;
  mime::Message message;
  facts::Facts facts;
};

inline std::unique_ptr<ReadMail> read_mail(const std::string& subject, const std::string& text,
                                           const std::string& headers = {}) {
  return std::make_unique<ReadMail>("From: Bob <bob@acorn.example>\nTo: anna@elm.example\nSubject: " + subject + "\n" +
                                    headers + "\n" + text + "\n");
}

/// Entries written by a test, gone with the object.
class EntryFolder {
 public:
  EntryFolder() : root_(std::filesystem::temp_directory_path() / ("gannet-threats-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(root_);
  }
  ~EntryFolder() { std::filesystem::remove_all(root_); }
  EntryFolder(const EntryFolder&) = delete;
  EntryFolder& operator=(const EntryFolder&) = delete;

  std::string path() const { return root_.string(); }
  std::string path_of(const std::string& id) const { return (root_ / id).string(); }
  /// Writes a file, by default the entry itself.
  void write(const std::string& id, const std::string& text, const std::string& file = "threat.toml") const {
    const std::filesystem::path path = root_ / id / file;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
  }

 private:
  std::filesystem::path root_;
};

/// The first lines of an entry.
inline std::string entry_head(const std::string& id, const std::string& more = {}) {
  return "id = \"" + id + "\"\nname = \"Some scam\"\ncategory = \"other\"\nstatus = \"stable\"\n" + more;
}

inline std::string entry_trait(const std::string& id, const std::string& condition) {
  return "[[trait]]\nid = \"" + id + "\"\nsentence = \"It does " + id + ".\"\n" + condition + "\n";
}

}  // namespace gannet::test
