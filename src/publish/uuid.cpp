#include "publish/uuid.h"

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/string_generator.hpp>
#include <boost/uuid/uuid_io.hpp>

namespace gannet::publish {

std::string uuid_of(std::string_view name_space, std::string_view name) {
  const boost::uuids::uuid space = boost::uuids::string_generator()(name_space.begin(), name_space.end());
  return boost::uuids::to_string(boost::uuids::name_generator_sha1(space)(name.data(), name.size()));
}

std::string uuid_of(std::string_view name) {
  constexpr std::string_view ours = "0f1d1c4e-5a0e-5c7e-9d3c-3f6a5a2b7d11";  // drawn once; changing it changes every identifier
  return uuid_of(ours, name);
}

}  // namespace gannet::publish
