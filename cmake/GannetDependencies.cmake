# Libraries more than one folder links. Those of a single folder are found in its own CMakeLists.txt.
find_package(PkgConfig REQUIRED)
pkg_check_modules(TOMLPLUSPLUS REQUIRED IMPORTED_TARGET GLOBAL tomlplusplus)
