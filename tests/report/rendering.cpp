#include "report/rendering.h"

#include <stdexcept>

namespace gannet::test {

const Renderer& renderer() {
  static const Renderer opened = [] {
    Result<Renderer> result = Renderer::open(source_dir().string());
    if (!result) throw std::runtime_error(result.error().message);
    return *std::move(result);
  }();
  return opened;
}

void expect_golden(const std::string& name, const std::string& got) {
  const std::filesystem::path path = source_dir() / "tests/report/golden" / name;
  const char* const update = std::getenv("GANNET_UPDATE_GOLDEN");
  if (update != nullptr && *update == '1') {
    std::ofstream(path, std::ios::binary) << got;
    return;
  }
  ASSERT_TRUE(std::filesystem::exists(path)) << path << " is missing; GANNET_UPDATE_GOLDEN=1 writes it";
  if (got == read(path)) return;
  const std::filesystem::path kept = std::filesystem::path(GANNET_BINARY_DIR) / (name + ".got");
  std::ofstream(kept, std::ios::binary) << got;
  ADD_FAILURE() << "differs from " << path << "; what came is in " << kept;
}

}  // namespace gannet::test
