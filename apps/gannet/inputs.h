// The messages behind a list of paths, one at a time: files, mbox files, Maildirs, folders and standard input.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"

namespace gannet::app {

/// Bytes that one or many messages lie in.
struct Source {
  MappedFile mapped;
  std::string held;  // of a pipe, which cannot be mapped
  std::string_view bytes() const { return held.empty() ? mapped.bytes() : std::string_view(held); }
};

struct Item {
  std::string path;                // as reports name it; "inbox.mbox#3" is the third message of an mbox
  std::shared_ptr<Source> source;  // keeps `message` alive
  std::string_view message;
  std::string sender;  // envelope sender, where an mbox says so
  std::string error;   // one sentence; not empty: there is no message
};

/// A large mbox must not stay in memory: what stands before a message that was dealt with is no longer needed.
void release_before(const Item& item);

class Inputs {
 public:
  explicit Inputs(std::vector<std::string> paths);
  ~Inputs();

  /// The next message or error, nothing after the last. Folders are read in the order of names.
  std::optional<Item> next();

  /// How far it has come, 0 to 1: an estimate for the progress bar.
  double fraction() const;

 private:
  struct Folder;
  struct Mailbox;

  std::optional<Item> open(const std::string& path);
  std::optional<Item> open_file(const std::string& path);
  std::optional<Item> enter(const std::string& path);
  std::optional<Item> next_of_mailbox();

  std::vector<std::string> paths_;
  std::size_t at_ = 0;
  std::vector<Folder> folders_;
  std::unique_ptr<Mailbox> mailbox_;
};

}  // namespace gannet::app
