#include "cli/process.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <fstream>

#include "support.h"

namespace gannet::test {
namespace fs = std::filesystem;

namespace {

/// In the child: never returns.
[[noreturn]] void become(const std::vector<std::string>& words, const Surroundings& surroundings, int input,
                         const std::string& out, const std::string& err) {
  ::dup2(input, STDIN_FILENO);
  ::dup2(::open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600), STDOUT_FILENO);
  ::dup2(::open(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600), STDERR_FILENO);
  if (!surroundings.directory.empty() && ::chdir(surroundings.directory.c_str()) != 0) ::_exit(120);
  ::unsetenv("NO_COLOR");
  ::setenv("XDG_DATA_HOME", "/nowhere", 1);  // what the person at this machine has learned is no part of a test
  for (const auto& [name, value] : surroundings.environment) ::setenv(name.c_str(), value.c_str(), 1);
  std::string program = GANNET_PROGRAM;
  std::vector<char*> pointers = {program.data()};
  std::vector<std::string> copies = words;
  for (std::string& word : copies) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  ::execv(GANNET_PROGRAM, pointers.data());
  ::_exit(121);
}

void write_all(int to, const std::string& bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const ssize_t count = ::write(to, bytes.data() + at, bytes.size() - at);
    if (count <= 0) return;  // the program may stop reading
    at += static_cast<std::size_t>(count);
  }
}

}  // namespace

Ran gannet(const std::vector<std::string>& words, const Surroundings& surroundings) {
  std::signal(SIGPIPE, SIG_IGN);
  const Scratch scratch;
  const std::string out = scratch.path("out");
  const std::string err = scratch.path("err");
  int ends[2] = {-1, -1};
  if (::pipe2(ends, O_CLOEXEC) != 0) return {};
  const pid_t child = ::fork();
  if (child == 0) {
    std::signal(SIGPIPE, SIG_DFL);
    become(words, surroundings, ends[0], out, err);
  }
  ::close(ends[0]);
  if (surroundings.input) write_all(ends[1], *surroundings.input);
  ::close(ends[1]);
  int status = 0;
  rusage usage{};
  ::wait4(child, &status, 0, &usage);
  Ran ran;
  ran.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  ran.out = read(out);
  ran.err = read(err);
  ran.peak_kilobytes = static_cast<std::size_t>(usage.ru_maxrss);
  return ran;
}

Scratch::Scratch() {
  std::string name = (fs::temp_directory_path() / "gannet-test-XXXXXX").string();
  root_ = ::mkdtemp(name.data());
}

Scratch::~Scratch() {
  std::error_code ignored;
  fs::remove_all(root_, ignored);
}

std::string Scratch::file(const std::string& name, const std::string& bytes) const {
  const fs::path path = root_ / name;
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
  return path.string();
}

std::string Scratch::folder(const std::string& name) const {
  fs::create_directories(root_ / name);
  return (root_ / name).string();
}

std::string plain_mail(const std::string& subject) {
  return "From: Jonas Vell <jonas@vell.example>\nTo: Mira Lund <mira@orchard.example>\nSubject: " + subject +
         "\nDate: Sun, 2 Mar 2025 10:00:00 +0100\nMessage-ID: <7f21@vell.example>\nMIME-Version: 1.0\n"
         "Content-Type: text/plain; charset=utf-8\n\nHello Mira,\n\nshall we meet at the lake on Saturday, around ten? I bring "
         "the "
         "sandwiches.\n\nJonas\n";
}

std::string scam_mail() {
  return read(source_dir() / "examples/mail-server-upgrade.eml");
}

}  // namespace gannet::test
