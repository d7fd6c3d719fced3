// gannet-compile-threats SOURCE DATA: the threats folder -> DATA/threats.bin, words compared by the knowledge in DATA. Exit 0
// written, 2 not.
#include <cstdio>
#include <exception>
#include <fstream>

#include "threats/compile.h"
#include "threats/database.h"

namespace {

int fail(const std::string& sentence) {
  std::fprintf(stderr, "%s\n", sentence.c_str());
  return 2;
}

int compile(const std::string& source, const std::string& data) {
  using namespace gannet;
  const auto knowledge = knowledge::Knowledge::load(data);
  if (!knowledge) return fail(knowledge.error().message);
  const auto catalogue = threats::Catalogue::read(source);
  if (!catalogue) return fail(catalogue.error().message);
  const auto bytes = threats::compile(*catalogue, *knowledge);
  if (!bytes) return fail(bytes.error().message);
  const std::string path = threats::compiled_path(data);
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << *bytes;
  if (!file.flush()) return fail(path + " cannot be written; is the disk full?");
  std::printf("threats.bin: %zu entries, %zu bytes\n", catalogue->entries.size(), bytes->size());
  return 0;
}

}  // namespace

int main(int count, char** arguments) try {
  if (count != 3) return fail("usage: gannet-compile-threats SOURCE DATA");
  return compile(arguments[1], arguments[2]);
} catch (const std::exception& problem) {
  return fail(problem.what());
}
