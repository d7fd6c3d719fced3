#include "inputs.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "base/bytes.h"
#include "mime/mailbox.h"

namespace gannet::app {
namespace fs = std::filesystem;

/// A folder being walked. Its device and inode tell when a link leads back into it.
struct Inputs::Folder {
  std::string path;
  dev_t device;
  ino_t inode;
  std::vector<std::string> names;
  std::size_t at = 0;
};

struct Inputs::Mailbox {
  std::string path;
  std::shared_ptr<Source> source;
  mime::MboxReader reader;
  std::size_t count = 0;
  std::size_t offset = 0;
};

namespace {

constexpr std::size_t head_bytes = 4096;  // enough to tell mail from other files

Item failed(const std::string& path, const std::string& problem) {
  return {path, nullptr, {}, {}, path + ": " + problem};
}

std::string reason(int code) {
  switch (code) {
    case ENOENT:
      return "there is nothing of that name; check the path";
    case EACCES:
      return "it may not be read; change its permissions or run gannet as a user who may";
    case ELOOP:
      return "the link leads back to itself; remove it";
    default:
      return std::string("it cannot be read (") + std::strerror(code) + ")";
  }
}

/// "Name:" at the start of a line: RFC 5322 2.2.
bool has_field(std::string_view head) {
  while (!head.empty()) {
    const std::string_view line = next_field(head, '\n');
    const std::size_t colon = line.find(':');
    if (colon == 0 || colon == std::string_view::npos) continue;
    const std::string_view name = line.substr(0, colon);
    if (std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < 0x7f; })) return true;
  }
  return false;
}

/// Mail may hold any byte, but it starts with header fields; what has NUL bytes and no field is something else.
bool is_binary(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, head_bytes);
  return head.find('\0') != std::string_view::npos && !has_field(head.substr(0, head.find('\0')));
}

/// cur/ and new/ and the subfolders ".Name" (Maildir++), without what is still being delivered and the server's own files.
bool belongs_to_maildir(const fs::directory_entry& entry) {
  const std::string name = entry.path().filename().string();
  std::error_code ignored;
  if (!entry.is_directory(ignored)) return false;
  return name == "cur" || name == "new" || (name.size() > 1 && name[0] == '.');
}

bool is_maildir(const std::string& path) {
  std::error_code ignored;
  return fs::is_directory(path + "/cur", ignored) && fs::is_directory(path + "/new", ignored);
}

Result<std::vector<std::string>> names_in(const std::string& path) {
  std::error_code error;
  fs::directory_iterator entries(path, error);
  const bool maildir = is_maildir(path);
  std::vector<std::string> names;
  for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
    std::string name = entries->path().filename().string();
    if (maildir ? belongs_to_maildir(*entries) : name[0] != '.') names.push_back(std::move(name));
  }
  if (error) return Error{reason(error.value())};
  std::sort(names.begin(), names.end());
  return names;
}

std::string inside(const std::string& folder, const std::string& name) {
  return folder.ends_with('/') ? folder + name : folder + "/" + name;
}

}  // namespace

void release_before(const Item& item) {
  if (item.source == nullptr) return;
  const std::string_view all = item.source->mapped.bytes();
  if (!all.empty()) item.source->mapped.release_before(static_cast<std::size_t>(item.message.data() - all.data()));
}

Inputs::Inputs(std::vector<std::string> paths) : paths_(std::move(paths)) {}
Inputs::~Inputs() = default;

std::optional<Item> Inputs::next() {
  for (;;) {
    std::optional<Item> item;
    if (mailbox_ != nullptr) {
      item = next_of_mailbox();
    } else if (!folders_.empty()) {
      Folder& top = folders_.back();
      if (top.at == top.names.size()) {
        folders_.pop_back();
      } else {
        const std::string path = inside(top.path, top.names[top.at++]);
        item = open(path);
      }
    } else if (at_ < paths_.size()) {
      item = open(paths_[at_++]);
    } else {
      return std::nullopt;
    }
    if (item) return item;
  }
}

std::optional<Item> Inputs::open(const std::string& path) {
  if (path == "-" && folders_.empty()) return open_file("/dev/stdin");
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return failed(path, reason(errno));
  if (S_ISDIR(status.st_mode)) return enter(path);
  const bool named_by_user = folders_.empty();
  if (!S_ISREG(status.st_mode) && !named_by_user) return std::nullopt;  // a socket or pipe in a folder holds no mail
  return open_file(path);
}

std::optional<Item> Inputs::enter(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return failed(path, reason(errno));
  for (const Folder& outer : folders_) {
    if (outer.device == status.st_dev && outer.inode == status.st_ino) {
      return failed(path, "this link leads back to the folder " + outer.path + " that it stands in; remove the link");
    }
  }
  Result<std::vector<std::string>> names = names_in(path);
  if (!names) return failed(path, names.error().message);
  folders_.push_back({path, status.st_dev, status.st_ino, *std::move(names)});
  return std::nullopt;
}

std::optional<Item> Inputs::open_file(const std::string& path) {
  const bool is_stdin = path == "/dev/stdin";
  const std::string shown = is_stdin ? "-" : path;
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return failed(shown, reason(errno));
  auto source = std::make_shared<Source>();
  errno = 0;
  if (S_ISREG(status.st_mode)) {
    Result<MappedFile> mapped = MappedFile::open(path);
    if (!mapped) return failed(shown, reason(errno));
    source->mapped = *std::move(mapped);
  } else {
    Result<std::string> held = read_file(path);
    if (!held) return failed(shown, reason(errno));
    source->held = *std::move(held);
  }
  const std::string_view bytes = source->bytes();
  if (bytes.empty()) return failed(shown, "it is empty; save the whole message, with its headers, and try again");
  if (is_binary(bytes))
    return failed(shown, "it is not an e-mail but some binary file; save the message as .eml and try again");
  if (!mime::looks_like_mbox(bytes.substr(0, head_bytes))) return Item{shown, source, bytes, {}, {}};
  mailbox_ = std::unique_ptr<Mailbox>(new Mailbox{shown, source, mime::MboxReader(bytes)});
  return std::nullopt;
}

std::optional<Item> Inputs::next_of_mailbox() {
  const auto entry = mailbox_->reader.next();
  if (!entry) {
    mailbox_.reset();
    return std::nullopt;
  }
  ++mailbox_->count;
  mailbox_->offset = entry->offset;
  return Item{
      mailbox_->path + "#" + std::to_string(mailbox_->count), mailbox_->source, entry->message, std::string(entry->sender), {}};
}

double Inputs::fraction() const {
  // The share of a path or folder is split evenly among what it holds.
  const auto part = [](std::size_t done, std::size_t all) {
    return all == 0 ? 0.0 : static_cast<double>(done) / static_cast<double>(all);
  };
  double inner = mailbox_ != nullptr ? part(mailbox_->offset, mailbox_->source->bytes().size()) : 1.0;
  for (auto folder = folders_.rbegin(); folder != folders_.rend(); ++folder) {
    if (folder->names.empty() || folder->at == 0) continue;
    inner = (static_cast<double>(folder->at - 1) + inner) / static_cast<double>(folder->names.size());
  }
  if (at_ == 0) return 0;
  return (static_cast<double>(at_ - 1) + inner) / static_cast<double>(paths_.size());
}

}  // namespace gannet::app
